package briefing.answer.generate;

import java.util.function.Consumer;

/**
 * What a reader is to see of a stream: not the thoughts that some models write before they answer, and not the word by which
 * a model says that the passages do not answer.
 */
final class VisibleText implements Consumer<String> {

    /** What a model is told to write where the passages do not answer. */
    static final String REFUSAL = "NOT_IN_THE_ARTICLES";

    private static final String THINKS = "<think>";
    private static final String THOUGHT = "</think>";

    private final Consumer<String> reader;
    private final StringBuilder raw = new StringBuilder();
    private int shown;
    private boolean open;

    VisibleText(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void accept(String part) {
        raw.append(part);
        if (!open) {
            String text = text().stripLeading();
            open = !text.isEmpty() && !REFUSAL.startsWith(text) && !text.startsWith(REFUSAL);
        }
        if (open) {
            show();
        }
    }

    /** No more will come. */
    void end() {
        if (!isRefusal(text())) {
            show();
        }
    }

    /** The text so far, without thoughts. */
    String text() {
        String text = raw.toString().stripLeading();
        if (text.startsWith(THINKS)) {
            int end = text.indexOf(THOUGHT);
            return end < 0 ? "" : text.substring(end + THOUGHT.length());
        }
        return THINKS.startsWith(text) ? "" : text;
    }

    static boolean isRefusal(String text) {
        return text.strip().startsWith(REFUSAL);
    }

    private void show() {
        String text = text().stripLeading();
        if (text.length() > shown) {
            reader.accept(text.substring(shown));
            shown = text.length();
        }
    }
}
