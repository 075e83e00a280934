package briefing.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Time and memory within this process. */
final class Measure {

    private Measure() {}

    /** The median of the milliseconds that something takes, after three seconds for the compiler. */
    static double millis(int times, Runnable work) {
        long until = System.nanoTime() + 3_000_000_000L;
        for (int i = 0; i < 20 || System.nanoTime() < until; i++) {
            work.run();
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return StartRows.median(millis);
    }

    /** Bytes of the heap that something holds on to. */
    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
