#pragma once

#include "textfixture.h"

namespace Councilscope {

/// How an article begins that rates the services of one council.
inline const QString articleHead = QStringLiteral(
    "Kent County Council’s children’s services have been rated ‘inadequate’ by Ofsted after an inspection in October "
    "2021.\n\nThe report was published on Monday. The council told the newspaper that work had begun.\n\n");

} // namespace Councilscope
