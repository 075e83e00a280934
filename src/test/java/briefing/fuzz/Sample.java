package briefing.fuzz;

import java.util.List;

/**
 * A file to be tried.
 *
 * @param name says its format by its ending
 * @param undamaged texts that nothing was done to and that are to be read all the same
 */
record Sample(String name, byte[] bytes, List<String> undamaged) {

    Sample(String name, byte[] bytes) {
        this(name, bytes, List.of());
    }

    /** The ending, without that of a packed file. */
    String type() {
        String whole = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return whole.substring(whole.lastIndexOf('.') + 1);
    }
}
