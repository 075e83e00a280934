package briefing.answer.select;

import briefing.article.Article;
import briefing.language.Language;
import briefing.passage.Span;
import briefing.retrieval.RankedPassage;

/**
 * A sentence that may answer.
 *
 * @param number of the sentence in its article, from 0
 * @param from the passage that it stands in, or the nearest one of its article
 * @param rank of that passage, from 0
 * @param outside whether it stands in none of the passages looked at
 */
record SentenceCandidate(ArticleSentences sentences, int number, RankedPassage from, int rank, boolean outside) {

    ArticleSentences.Sentence sentence() {
        return sentences.get(number);
    }

    Article article() {
        return sentences.article;
    }

    Language language() {
        return sentences.language;
    }

    String text() {
        return sentence().text();
    }

    /** It with the sentences next to it and the title, in lower case; a row of a table by itself. */
    String around() {
        if (sentence().row()) {
            return sentence().lower();
        }
        StringBuilder around = new StringBuilder(sentences.titleLower);
        for (int i = Math.max(0, number - 1); i < Math.min(sentences.size(), number + 2); i++) {
            around.append('\n').append(sentences.get(i).lower());
        }
        return around.toString();
    }

    /** What it says, without the caption of a table that it is a row of. */
    String told() {
        return sentence().row() ? text().substring(text().indexOf('\n') + 1) : text();
    }

    Span span() {
        return sentence().span();
    }
}
