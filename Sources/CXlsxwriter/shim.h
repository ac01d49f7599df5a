#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file that lives in memory only, closed at exec; -1 when the kernel has none to give.
static inline int umeed_memory_file(void) { return (int)syscall(SYS_memfd_create, "umeed-sheet", 1u); }
