package briefing.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Time and memory within this process. */
final class Measure {

    private Measure() {}

    /** The median of the milliseconds that something takes, after a first time for the compiler. */
    static double millis(int times, Runnable work) {
        for (int i = 0; i < Math.min(times, 20); i++) {
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
