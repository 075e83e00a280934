package briefing.benchmark;

import java.io.PrintStream;
import java.util.Locale;

/** The rows as they come: ours, the peer's, and how many times better ours is. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.printf("%n%-62s %14s %14s %9s%n", "", "briefing", "peer", "ratio");
    }

    void section(String title) {
        out.printf("%n%s%n", title);
    }

    /** Where more is better; the ratio is ours over the peer's. */
    void more(String what, double ours, double peer, String unit) {
        row(what, number(ours) + " " + unit, number(peer) + " " + unit, ours / peer);
    }

    /** Where less is better; the ratio is the peer's over ours. */
    void less(String what, double ours, double peer, String unit) {
        row(what, number(ours) + " " + unit, number(peer) + " " + unit, peer / ours);
    }

    /** A figure without a peer. */
    void alone(String what, double ours, String unit) {
        out.printf("%-62s %14s%n", what, number(ours) + " " + unit);
    }

    private void row(String what, String ours, String peer, double ratio) {
        out.printf("%-62s %14s %14s %8s×%n", what, ours, peer, number(ratio));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
