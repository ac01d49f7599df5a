#pragma once
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A file in memory, without a name, gone with the process; -1 when there is none. MFD_CLOEXEC is 1.
static inline int um_memory_file(void) { return (int)syscall(SYS_memfd_create, "font", 1u); }
