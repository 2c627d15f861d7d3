#include "MemoryShims.h"

#include <malloc.h>

enum { LARGE_BLOCK_OCTETS = 128 * 1024 };

void secretariat_take_large_blocks_apart(void) { mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK_OCTETS); }

void secretariat_give_back_free_pages(void) { malloc_trim(0); }
