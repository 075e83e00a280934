package briefing.retrieval.translation;

/**
 * What a word may be called in the other language.
 *
 * @param weight how much it is to be trusted: 1 for a plain meaning, less for a trade's or the web's
 */
record Sense(String phrase, double weight) {

    Sense times(double factor) {
        return new Sense(phrase, weight * factor);
    }
}
