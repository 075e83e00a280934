package briefing;

/** Where the program starts. */
public final class Briefing {

    private Briefing() {}

    public static void main(String[] args) {
        System.setProperty("ai.djl.offline", "true");
    }
}
