package briefing;

import briefing.shell.ShellApplication;

/** Where the program starts. */
public final class Briefing {

    private Briefing() {}

    public static void main(String[] args) {
        // The tokenizers of the embedding models phone out when they load, unless told before.
        System.setProperty("ai.djl.offline", "true");
        System.exit(ShellApplication.run(args));
    }
}
