/*
 * Loaded before PostgreSQL (LD_PRELOAD): writes down, in one file in the order of their ends, every
 * write, change of size, rename, removal and sync below RECORD_UNDER. From it the disk is made as a power cut
 * would have left it: what was not synced is gone, or torn.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

struct head {
  uint32_t op;
  uint32_t path_bytes;
  uint64_t offset;
  uint64_t data_bytes;
};

static int record = -1;
static const char *under;
static size_t under_bytes;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("RECORD_UNDER"), *file = getenv("RECORD_FILE");
  if (!folder || !file) return;
  /* PostgreSQL writes its title over its environment. */
  under = strdup(folder);
  under_bytes = strlen(under);
  record = REAL(open)(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
}

/* One call, so that records of several processes never mix. Without a record there is no proof. */
static void put(char op, const char *path, size_t path_bytes, uint64_t offset,
                const struct iovec *data, int parts, uint64_t data_bytes) {
  struct head head = {(uint32_t)op, (uint32_t)path_bytes, offset, data_bytes};
  struct iovec all[2 + IOV_MAX] = {{&head, sizeof head}, {(void *)path, path_bytes}};
  int count = 2;
  uint64_t left = data_bytes;
  for (int i = 0; i < parts && left > 0; i++, count++) {
    all[count] = data[i];
    if (all[count].iov_len > left) all[count].iov_len = left;
    left -= all[count].iov_len;
  }
  ssize_t wanted = sizeof head + path_bytes + data_bytes;
  if (writev(record, all, count) != wanted) abort();
}

static int is_ours(const char *path) {
  return record >= 0 && strncmp(path, under, under_bytes) == 0 && path[under_bytes] == '/';
}

static void put_file(char op, int fd, uint64_t offset, const struct iovec *data, int parts,
                     uint64_t bytes) {
  if (record < 0 || fd == record) return;
  char link[40], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  if (is_ours(path)) put(op, path, length, offset, data, parts, bytes);
}

ssize_t write(int fd, const void *from, size_t bytes) {
  ssize_t done = REAL(write)(fd, from, bytes);
  struct iovec data = {(void *)from, bytes};
  if (done > 0) put_file('w', fd, lseek(fd, 0, SEEK_CUR) - done, &data, 1, done);
  return done;
}

ssize_t pwrite(int fd, const void *from, size_t bytes, off_t offset) {
  ssize_t done = REAL(pwrite)(fd, from, bytes, offset);
  struct iovec data = {(void *)from, bytes};
  if (done > 0) put_file('w', fd, offset, &data, 1, done);
  return done;
}

ssize_t pwritev(int fd, const struct iovec *data, int parts, off_t offset) {
  ssize_t done = REAL(pwritev)(fd, data, parts, offset);
  if (done > 0) put_file('w', fd, offset, data, parts, done);
  return done;
}

int ftruncate(int fd, off_t bytes) {
  int failed = REAL(ftruncate)(fd, bytes);
  if (!failed) put_file('t', fd, bytes, NULL, 0, 0);
  return failed;
}

int posix_fallocate(int fd, off_t offset, off_t bytes) {
  int failed = REAL(posix_fallocate)(fd, offset, bytes);
  if (!failed) put_file('e', fd, offset + bytes, NULL, 0, 0);
  return failed;
}

int fsync(int fd) {
  int failed = REAL(fsync)(fd);
  if (!failed) put_file('s', fd, 0, NULL, 0, 0);
  return failed;
}

int fdatasync(int fd) {
  int failed = REAL(fdatasync)(fd);
  if (!failed) put_file('s', fd, 0, NULL, 0, 0);
  return failed;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  int fd = REAL(open)(path, flags, mode);
  if (fd >= 0 && (flags & O_TRUNC)) put_file('t', fd, 0, NULL, 0, 0);
  return fd;
}

/* As PostgreSQL names files: from its data folder, in which it stands. */
static size_t whole(const char *path, char *to) {
  return path[0] == '/' ? (size_t)snprintf(to, PATH_MAX, "%s", path)
                        : (size_t)snprintf(to, PATH_MAX, "%s/%s", under, path);
}

int unlink(const char *path) {
  int failed = REAL(unlink)(path);
  char named[PATH_MAX];
  if (failed || record < 0) return failed;
  size_t length = whole(path, named);
  if (is_ours(named)) put('u', named, length, 0, NULL, 0, 0);
  return failed;
}

int rename(const char *from, const char *to) {
  int failed = REAL(rename)(from, to);
  char named[2 * PATH_MAX + 1], target[PATH_MAX];
  if (failed || record < 0) return failed;
  size_t length = whole(from, named), target_length = whole(to, target);
  if (!is_ours(target)) return failed;
  memcpy(named + length + 1, target, target_length);
  put('r', named, length + 1 + target_length, 0, NULL, 0, 0);
  return failed;
}
