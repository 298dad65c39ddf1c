#include "recordsjson.h"
