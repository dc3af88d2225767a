// How jemalloc shares memory among sixty-four threads that mostly wait (docs/adr/0007-waiting-workers-do-not-count.md): two arenas,
// since an arena for each would keep each thread's largest page and certificate for good; pages given back after a fiftieth of a second.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "narenas:2,dirty_decay_ms:20,muzzy_decay_ms:0,lg_tcache_max:12";
}
