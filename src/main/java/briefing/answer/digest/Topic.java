package briefing.answer.digest;

import briefing.answer.figure.Clause;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureReader;
import briefing.answer.figure.TableFigures;
import briefing.answer.select.ArticleSentences;
import briefing.answer.select.ArticleSentences.Sentence;
import briefing.answer.select.ContentTerms;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageSearch;
import briefing.index.Vocabulary;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.PerLanguage;
import briefing.passage.Span;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import briefing.question.Question;
import briefing.question.QuestionWords;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences in any language that speak of something: those that have its words, the title of their article counted in. */
final class Topic {

    /** Passages that each search finds; of a topic all is wanted that the articles say. */
    private static final int PASSAGES = 400;

    /** Articles that are read for a topic. */
    private static final int ARTICLES = 200;

    /** Of these the last ones, which tell whether more are to be expected. */
    private static final int LAST = 20;

    /** The share of the topic's words, by weight, that a sentence has alone... */
    private static final double ALONE = 0.6;

    /** ...or that it has at least, where... */
    private static final double OWN = 0.3;

    /** ...so much stands in it, its title and the sentence before it together. */
    private static final double TOGETHER = 0.75;

    /**
     * A passage in another language is of the topic from this cosine on: a translated word may mean something else, but no
     * term of several words does.
     */
    private static final double ABROAD = 0.42;

    /** Or from so much below the best of its own language on: the vector of a short topic is near to nothing. */
    private static final double BEHIND_OWN = 0.12;

    /**
     * A sentence.
     *
     * @param share of the topic's words that it has, 0 to 1
     * @param titled share of them that the title of its article has
     */
    record Mention(ArticleSentences article, int number, double share, double titled) {

        Sentence sentence() {
            return article.sentences().get(number);
        }

        /** The figures that it gives. */
        List<Figure> figures() {
            Span span = sentence().span();
            return sentence().row()
                    ? TableFigures.ofRow(article.article(), span)
                    : FigureReader.of(article.article(), span).stream()
                            .filter(figure -> sentence().answers() || isGiven(figure))
                            .toList();
        }

        /** Whether a question takes a figure for granted: "Now that 41,000 travel by boat, is the pier too small?" */
        private boolean isGiven(Figure figure) {
            String asking = figure.quoted();
            int start = figure.place().start() - figure.quote().start();
            Span clause = Clause.around(
                    asking, start, figure.place().end() - figure.quote().start());
            return clause.end() < asking.length() - 1
                    && !ENDS_ASKING
                            .matcher(asking)
                            .region(clause.end(), asking.length())
                            .lookingAt()
                    && !ASKED.matcher(clause.of(asking)).find();
        }
    }

    /** What asks for a figure, or whether it is one. */
    private static final Pattern ASKED = Pattern.compile(LanguagePack.anyOf("figure.asked"), Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'’.&+-]+");

    private static final Pattern ENDS_ASKING = Pattern.compile("[?？][”’」』\"')）]*$");

    private final Reading reading;
    private final String text;
    private final List<String> missing;
    private final Retrieval retrieval;
    private final PerLanguage<ContentTerms> terms;

    /** The words of a Chinese topic, each with its weight: pairs of characters alone would take 机器 for 机器人. */
    private final Map<String, Double> words;

    private final PerLanguage<Vocabulary> vocabularies;
    private final double abroad;

    /** Whether the topic consists of terms of several words in the other language. */
    private final boolean termed;

    Topic(Question question, PassageSearch index, EmbeddingModel model, Translator translator, Reading reading) {
        this.reading = reading;
        text = question.text();
        PassageRetriever retriever = new PassageRetriever(index, model, translator, PASSAGES);
        Retrieval all = retriever.retrieve(question);
        List<String> nowhere = nowhere(all, index);
        String rest = without(text, nowhere);
        boolean some = rest.codePoints().anyMatch(Character::isLetterOrDigit);
        missing = some ? nowhere : List.of();
        retrieval = missing.isEmpty() ? all : retriever.retrieve(question.of(rest));
        abroad = Math.min(ABROAD, own(question.language()) - BEHIND_OWN);
        vocabularies = PerLanguage.of(index::vocabulary);
        termed = !retrieval.translations().isEmpty()
                && retrieval.translations().stream().allMatch(unit -> isTerm(unit, question.language()));
        terms = PerLanguage.of(language -> ContentTerms.of(retrieval, language, vocabularies.get(language)));
        words = question.language() == Language.CHINESE
                ? words(retrieval.question().text(), index.vocabulary(Language.CHINESE))
                : Map.of();
    }

    /** Whether a term has several words in English; how many a Chinese one has no space tells. */
    private static boolean isTerm(Unit unit, Language of) {
        String english = of == Language.ENGLISH ? unit.text() : unit.best();
        return english.strip().indexOf(' ') > 0;
    }

    /** The cosine of the nearest passage in a language. */
    private double own(Language language) {
        return retrieval.passages().stream()
                .filter(passage -> passage.passage().language() == language)
                .mapToDouble(RankedPassage::cosine)
                .max()
                .orElse(1);
    }

    private static Map<String, Double> words(String topic, Vocabulary vocabulary) {
        Map<String, Double> words = new LinkedHashMap<>();
        for (String word : contentWords(topic, Language.CHINESE)) {
            words.put(
                    word.toLowerCase(Locale.ROOT),
                    Vocabulary.idf(vocabulary.phraseFrequency(word), vocabulary.passages()));
        }
        return words;
    }

    private static List<String> contentWords(String topic, Language language) {
        String content = QuestionWords.without(topic);
        return language == Language.CHINESE
                ? ChineseTagger.words(content).stream()
                        .filter(word -> word.text().length() > 1
                                && "nvajlgibx".indexOf(word.tag().charAt(0)) >= 0)
                        .map(Word::text)
                        .toList()
                : NO_WORD.splitAsStream(content)
                        .filter(word -> word.length() > 1)
                        .toList();
    }

    /** The words that stand in no article, neither themselves nor translated; no stop words, which are not looked for. */
    private static List<String> nowhere(Retrieval found, PassageSearch index) {
        Question question = found.question();
        Vocabulary own = index.vocabulary(question.language());
        return contentWords(question.text(), question.language()).stream()
                .distinct()
                .filter(word -> !own.tokens(word).isEmpty())
                .filter(word -> Stream.concat(Stream.of(word), translations(found, word))
                        .noneMatch(phrase -> Stream.of(Language.values())
                                .anyMatch(in -> index.vocabulary(in).phraseFrequency(phrase) > 0)))
                .toList();
    }

    private static Stream<String> translations(Retrieval found, String word) {
        return found.translations().stream()
                .filter(unit -> wholeWord(unit.text(), word) >= 0)
                .flatMap(unit -> unit.phrases().stream());
    }

    private static String without(String topic, List<String> words) {
        String rest = topic;
        for (String word : words) {
            int at = wholeWord(rest, word);
            while (at >= 0) {
                rest = rest.substring(0, at) + " " + rest.substring(at + word.length());
                at = wholeWord(rest, word);
            }
        }
        return rest.strip();
    }

    /** Where a word stands in a text, or -1; one in Latin letters as a word of its own, in any case. */
    private static int wholeWord(String text, String word) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        boolean latin = Language.of(word) == Language.ENGLISH;
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean inside = at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))
                    || end < lower.length() && Character.isLetterOrDigit(lower.charAt(end));
            if (!latin || !inside) {
                return at;
            }
        }
        return -1;
    }

    /** As it was asked for. */
    String text() {
        return text;
    }

    /** The words of it that stand in no article; what is found is found without them. */
    List<String> missing() {
        return missing;
    }

    Retrieval retrieval() {
        return retrieval;
    }

    /** The ids of the articles that were found, best first, of those that say the same one. */
    List<String> articles() {
        return retrieval.passages().stream()
                .map(passage -> passage.passage().article())
                .distinct()
                .limit(ARTICLES)
                .toList();
    }

    /** Whether the last of as many articles as are read still speak of it, so that others may, too. */
    static boolean isCut(List<String> read, List<Mention> mentions) {
        if (read.size() < ARTICLES) {
            return false;
        }
        Set<String> last = new HashSet<>(read.subList(ARTICLES - LAST, read.size()));
        return mentions.stream()
                .anyMatch(mention -> last.contains(mention.article().article().id()));
    }

    /** The sentences that say something of it; where its words stand together in none, in articles that have them all. */
    List<Mention> statements() {
        return Stream.of(false, true)
                .map(wide -> mentions(wide).stream()
                        .filter(mention -> mention.sentence().answers())
                        .toList())
                .filter(mentions -> !mentions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The sentences of those articles that speak of it, article by article, and questions that give a figure.
     *
     * @param wide whether its other words may stand anywhere in the article
     */
    List<Mention> mentions(boolean wide) {
        Map<String, List<RankedPassage>> passages = new LinkedHashMap<>();
        for (RankedPassage passage : retrieval.passages()) {
            passages.computeIfAbsent(passage.passage().article(), id -> new ArrayList<>())
                    .add(passage);
        }
        List<Mention> mentions = new ArrayList<>();
        for (String id : articles()) {
            Optional<ArticleSentences> article = reading.of(id);
            if (article.isPresent()) {
                mentions.addAll(mentions(article.get(), passages.getOrDefault(id, List.of()), wide));
            }
        }
        return mentions;
    }

    private List<Mention> mentions(ArticleSentences article, List<RankedPassage> passages, boolean wide) {
        List<Mention> mentions = new ArrayList<>();
        double titled = share(article.article().language(), article.article().title());
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence sentence = article.sentences().get(i);
            int start = sentence.span().start();
            boolean found = passages.stream()
                    .filter(passage -> passage.passage().start() <= start
                            && start < passage.passage().end())
                    .anyMatch(passage -> isOwn(article) || termed || passage.cosine() >= abroad);
            boolean asks = ENDS_ASKING.matcher(sentence.text()).find();
            double share = found && (sentence.answers() || asks) ? share(article, i, wide) : 0;
            if (share > 0) {
                mentions.add(new Mention(article, i, share, titled));
            }
        }
        return mentions;
    }

    private boolean isOwn(ArticleSentences article) {
        return article.article().language() == retrieval.question().language();
    }

    /** The figures of a mention that are of the topic: by their own clause, or by the title of the article. */
    List<Figure> figures(Mention mention) {
        String title = mention.article().article().title();
        Language in = mention.article().article().language();
        boolean titled = share(in, title) >= TOGETHER;
        return mention.figures().stream()
                .filter(figure -> titled || mention.sentence().row() || share(in, clause(figure)) >= OWN)
                .toList();
    }

    private static String clause(Figure figure) {
        String sentence = figure.quoted();
        int start = figure.place().start() - figure.quote().start();
        int end = figure.place().end() - figure.quote().start();
        return figure.subject().thing() + "\n"
                + Clause.around(sentence, start, end).of(sentence);
    }

    private double share(Language in, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (in == retrieval.question().language() && !words.isEmpty()) {
            return share(lower);
        }
        ContentTerms sought = terms.get(in);
        return ContentTerms.share(
                sought.weights(), sought.met(new HashSet<>(vocabularies.get(in).tokens(lower))));
    }

    /** The share of the topic's words, by weight, that a text has. */
    private double share(String lower) {
        double all = 0;
        double met = 0;
        for (Map.Entry<String, Double> word : words.entrySet()) {
            all += word.getValue();
            met += lower.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : met / all;
    }

    /** How much of the topic a sentence speaks of; 0 where it is too little. */
    private double share(ArticleSentences article, int i, boolean wide) {
        Sentence sentence = article.sentences().get(i);
        if (isOwn(article) && !words.isEmpty()) {
            double alone = share(sentence.lower());
            String around = around(article, i, wide).map(Sentence::lower).collect(Collectors.joining("\n"))
                    + article.article().title().toLowerCase(Locale.ROOT);
            return alone >= ALONE || alone >= OWN && share(around) >= TOGETHER ? alone : 0;
        }
        ContentTerms sought = terms.get(article.article().language());
        double[] weights = sought.weights();
        double alone = ContentTerms.share(weights, sought.met(sentence.tokens()));
        Set<String> around = new HashSet<>(article.titleTokens());
        around(article, i, wide).forEach(one -> around.addAll(one.tokens()));
        double[] met = sought.met(around);
        // A rare word alone, as in "I export them as PDFs", makes no mention of two.
        boolean most =
                !isOwn(article) || 2 * Arrays.stream(met).filter(one -> one > 0).count() > met.length;
        return most && (alone >= ALONE || alone >= OWN && ContentTerms.share(weights, met) >= TOGETHER) ? alone : 0;
    }

    /** A sentence with the one before it, or all of the article. */
    private static Stream<Sentence> around(ArticleSentences article, int i, boolean wide) {
        List<Sentence> all = article.sentences();
        return (wide ? all : all.subList(Math.max(0, i - 1), i + 1)).stream();
    }
}
