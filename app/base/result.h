#pragma once

#include "usermessage.h"

#include <tl/expected.hpp>

namespace Councilscope {

/// A value, or the message that tells a person why there is none.
/// GCC 12 has no std::expected in C++20; this alias is the one place to change when it has.
template <typename T> using Result = tl::expected<T, UserMessage>;

using Failure = tl::unexpected<UserMessage>;

} // namespace Councilscope
