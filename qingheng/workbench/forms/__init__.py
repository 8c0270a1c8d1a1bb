"""Forms derived from what a line declares. They carry what was typed; the kernel is the one judge of it."""
