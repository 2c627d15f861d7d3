#define _GNU_SOURCE
#include "MemoryShims.h"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LARGE_BLOCK_OCTETS = 128 << 10, MAIL_OCTETS = 2 << 20, SPARE_OCTETS = 1 << 20 };

void secretariat_take_large_blocks_apart(void) { mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK_OCTETS); }

void secretariat_keep_room_for_mails(void) {
  mallopt(M_MMAP_THRESHOLD, MAIL_OCTETS);
  mallopt(M_TRIM_THRESHOLD, SPARE_OCTETS);
}

void secretariat_give_back_free_pages(void) { malloc_trim(0); }

// Only segments that nobody can have written to: their pages are as they are in their file.
static int give_back_segments(struct dl_phdr_info *object, size_t size, void *pages) {
  (void)size;
  const uintptr_t page = *(const uintptr_t *)pages;
  for (int at = 0; at < object->dlpi_phnum; at++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[at];
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    const uintptr_t start = object->dlpi_addr + segment->p_vaddr;
    const uintptr_t begin = (start + page - 1) & ~(page - 1);
    const uintptr_t end = (start + segment->p_filesz) & ~(page - 1);
    if (begin < end) madvise((void *)begin, end - begin, MADV_DONTNEED);
  }
  return 0;
}

void secretariat_give_back_code_pages(void) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  dl_iterate_phdr(give_back_segments, &page);
}
