package briefing.answer.claim;

import briefing.answer.Answer.Claim;
import briefing.answer.claim.ClaimSplitter.Cited;
import briefing.embedding.EmbeddingFailure;
import briefing.index.PassageSearch;
import briefing.language.Dates;
import briefing.language.Language;
import briefing.language.Overlap;
import briefing.language.Quantities;
import briefing.language.Quantity;
import briefing.passage.Passage;
import briefing.passage.Sentences;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds each sentence of a written answer against the passages that it cites: its figures, dates, quoted words and names must
 * stand there, in whatever language, what rises there must not fall here, and a claim in another language must mean about what
 * one of its sentences means. It cannot prove a claim, but what is made up mostly fails one of these.
 */
public final class ClaimCheck {

    /** The share of a claim's words that passages in its language must have; paraphrases mostly keep half. */
    private static final double WORDS = 0.25;

    /**
     * The least cosine of a claim with a sentence of another language that says it, in the space that both share: 99 of 100
     * sentences of news are nearer to their translation, and 95 of 100 farther from that of another sentence (pairs of WMT's
     * newstest, of which none was learnt from).
     */
    private static final double MEANING = 0.2;

    private static final Pattern QUOTED =
            Pattern.compile("“([^“”]{2,})”|\"([^\"]{2,})\"|「([^「」]{2,})」|『([^『』]{2,})』|《([^《》]{2,})》");

    private final List<RankedPassage> passages;
    private final Names names;
    private final EmbeddingModel model;
    private final Map<String, Embedding> embedded = new HashMap<>();

    /**
     * A check.
     *
     * @param passages in the order of their numbers
     * @param index where they are from
     * @param dictionary by which names of another language are looked for
     */
    public ClaimCheck(List<RankedPassage> passages, PassageSearch index, Translator dictionary, EmbeddingModel model) {
        this.passages = passages;
        this.names = new Names(index, dictionary);
        this.model = model;
    }

    /** The claims of an answer, one a sentence. */
    public List<Claim> claims(String answer) {
        return ClaimSplitter.split(answer).stream()
                .map(cited -> new Claim(cited.text(), cited.citations(), isSupported(cited)))
                .toList();
    }

    private boolean isSupported(Cited claim) {
        List<Passage> cited = claim.citations().stream()
                .filter(n -> n >= 1 && n <= passages.size())
                .map(n -> passages.get(n - 1).passage())
                .toList();
        if (cited.isEmpty() || cited.size() < claim.citations().size()) {
            return false;
        }
        String said = claim.said();
        return hasQuantities(said, cited)
                && hasDates(said, cited)
                && hasQuotes(said, cited)
                && names.stand(said, cited)
                && hasWords(said, cited)
                && hasMeaning(said, cited)
                && !Direction.contradicts(said, cited);
    }

    private static boolean hasQuantities(String said, List<Passage> cited) {
        List<Quantity> there = new ArrayList<>();
        cited.forEach(passage -> there.addAll(Quantities.in(passage.titledText())));
        return Quantities.in(said).stream().allMatch(figure -> there.stream().anyMatch(figure::is));
    }

    private static boolean hasDates(String said, List<Passage> cited) {
        List<Dates.Date> there = cited.stream()
                .flatMap(passage -> Dates.of(passage.titledText(), passage.published()).stream())
                .toList();
        return Dates.in(said).stream().allMatch(date -> there.stream().anyMatch(date::agrees));
    }

    /** Quoted words in the language of a passage that is cited must stand in one; translated ones cannot be held to that. */
    private static boolean hasQuotes(String said, List<Passage> cited) {
        String there = letters(text(cited));
        Matcher quoted = QUOTED.matcher(said);
        while (quoted.find()) {
            String words = quoted.group().substring(1, quoted.group().length() - 1);
            Language language = Language.of(words);
            boolean comparable = cited.stream().anyMatch(passage -> passage.language() == language);
            if (comparable && !there.contains(letters(words))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasWords(String said, List<Passage> cited) {
        Language language = Language.of(said);
        List<Passage> same =
                cited.stream().filter(passage -> passage.language() == language).toList();
        return same.size() < cited.size() || Overlap.share(said, text(same)) >= WORDS;
    }

    /** What cites passages of other languages only cannot be held to their words. */
    private boolean hasMeaning(String said, List<Passage> cited) {
        Language language = Language.of(said);
        if (cited.stream().anyMatch(passage -> passage.language() == language)) {
            return true;
        }
        List<String> sentences = cited.stream()
                .flatMap(passage -> Stream.concat(
                        Stream.of(passage.title()),
                        Sentences.of(passage.text()).stream().map(span -> span.of(passage.text()))))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        try {
            Embedding claim = model.embed(said).content();
            embed(sentences);
            return sentences.stream()
                    .anyMatch(sentence -> CosineSimilarity.between(claim, embedded.get(sentence)) >= MEANING);
        } catch (EmbeddingFailure e) {
            return false; // What cannot be checked is not supported; the answer itself is there.
        }
    }

    /** Titles count, and sources. */

    /** Of the sentences those that no claim before this one was held to. */
    private void embed(List<String> sentences) {
        List<String> unknown = sentences.stream()
                .filter(sentence -> !embedded.containsKey(sentence))
                .distinct()
                .toList();
        List<Embedding> vectors = unknown.isEmpty()
                ? List.of()
                : model.embedAll(unknown.stream().map(TextSegment::from).toList())
                        .content();
        for (int i = 0; i < unknown.size(); i++) {
            embedded.put(unknown.get(i), vectors.get(i));
        }
    }

    static String text(List<Passage> cited) {
        StringBuilder text = new StringBuilder();
        cited.forEach(passage -> {
            text.append(passage.titledText()).append('\n');
            if (passage.source() != null) {
                text.append(passage.source()).append('\n');
            }
        });
        return text.toString();
    }

    private static String letters(String text) {
        return Quantities.normalized(text).toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
