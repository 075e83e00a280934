package briefing.index;

import java.util.List;

/** What to look for by words: our own record, which each index turns into its engine's. Text is never a query language. */
public sealed interface LexicalQuery {

    /** The highest BM25 score that a passage could reach, with every word in it without end; 0 where no word is known. */
    double ceiling(Vocabulary vocabulary);

    /** All words of a text in the language of the passages, any of them. */
    record Words(String text) implements LexicalQuery {

        @Override
        public double ceiling(Vocabulary vocabulary) {
            return vocabulary.tokens(text).stream().mapToDouble(vocabulary::idf).sum();
        }
    }

    /**
     * A question of another language, unit by unit: of each unit the best translation counts.
     *
     * @param units words and phrases of the question
     */
    record Translated(List<Unit> units) implements LexicalQuery {

        @Override
        public double ceiling(Vocabulary vocabulary) {
            return units.stream()
                    .distinct()
                    .mapToDouble(unit -> unit.ceiling(vocabulary))
                    .sum();
        }
    }

    /**
     * A word or phrase of the question.
     *
     * @param text as it stands in the question; searched too, as names and acronyms often stand in both languages
     * @param boost how much it counts among the units
     * @param translations what it may be called in the passages, best first
     */
    record Unit(String text, double boost, List<Translation> translations) {

        /** What it is most likely called in the passages: itself where nothing else is known. */
        public String best() {
            return translations.isEmpty() ? text : translations.get(0).phrase();
        }

        /** Its translations without their weights. */
        public List<String> phrases() {
            return translations.stream().map(Translation::phrase).toList();
        }

        private double ceiling(Vocabulary vocabulary) {
            double best = translations.stream()
                    .mapToDouble(t ->
                            t.weight() * Vocabulary.idf(vocabulary.phraseFrequency(t.phrase()), vocabulary.passages()))
                    .max()
                    .orElseGet(() -> vocabulary.idf(text));
            return boost * best;
        }
    }

    /**
     * A phrase in the language of the passages.
     *
     * @param phrase matched as a phrase
     * @param weight relative to the unit's other translations; positive, the best has 1
     */
    record Translation(String phrase, double weight) {}
}
