#pragma once
#include <qpdf/qpdf-c.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A file that lives in memory only, closed at exec; -1 when the kernel has none to give.
static inline int umeed_scan_memory(void) { return (int)syscall(SYS_memfd_create, "umeed-scan", 1u); }

/// The process that is started keeps none of our files from `first` on.
static inline int umeed_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

/// Lowers a limit of this process for good.
static inline int umeed_limit(int resource, unsigned long most) {
    struct rlimit limit = {most, most};
    return setrlimit(resource, &limit);
}

static inline int umeed_limit_memory(unsigned long bytes) { return umeed_limit(RLIMIT_AS, bytes); }
static inline int umeed_limit_processor(unsigned long seconds) { return umeed_limit(RLIMIT_CPU, seconds); }
static inline int umeed_limit_file(unsigned long bytes) { return umeed_limit(RLIMIT_FSIZE, bytes); }
