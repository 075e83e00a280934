package briefing.fuzz;

import java.util.Random;

/** Chance that can be repeated: the same for the same seed and number, and unlike that of the numbers beside it. */
final class Seeded {

    private Seeded() {}

    /** Java's own generator begins almost alike for seeds close together; SplitMix64's finalizer parts them. */
    static Random random(long seed, long number) {
        long mixed = seed * 0x9e3779b97f4a7c15L + number;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return new Random(mixed ^ mixed >>> 31);
    }
}
