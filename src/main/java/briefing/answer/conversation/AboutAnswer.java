package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.passage.Enumeration;
import briefing.passage.Span;
import briefing.question.AnswerType;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.question.Wordings;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is said of the last answer from what that showed: its list, its quotes and what stands around them in their
 * articles. Nothing is searched for again.
 */
public final class AboutAnswer {

    /** So much that follows a quote is told at once, in characters: a paragraph. */
    private static final int MORE = 500;

    /** A reason is looked for in so many sentences on either side of a quote. */
    private static final int NEAR = 5;

    /** In so many of its first sentences an article says where it happened. */
    private static final int OPENING = 2;

    private final PassageSearch index;
    private final Question question;
    private final Messages messages;

    /**
     * What answers one line.
     *
     * @param question the line, of which no more than its language is asked
     */
    public AboutAnswer(PassageSearch index, Question question) {
        this.index = index;
        this.question = question;
        this.messages = Messages.of(question.language());
    }

    /** The answer to a line, or a line that says why there is none. */
    public Answer of(Utterance said, @Nullable Topic topic) {
        if (topic == null) {
            return nothing(messages.get("talk.nothing.yet"));
        }
        Answer answer = topic.answer();
        if (answer == null) {
            return nothing(messages.get("talk.stopped", topic.question()));
        }
        Answer shown = Objects.requireNonNullElse(topic.shown(), answer);
        if (said.intent() == Intent.REPEAT) {
            return shown;
        }
        if (said.intent() == Intent.WHY && shown instanceof NotInCorpus refused) {
            return new RefusalReasons(refused, index, messages).told(question);
        }
        if (said.intent() == Intent.SHORTER && shown instanceof NotInCorpus) {
            return nothing(messages.get("talk.shorter.refused")); // what was near is no answer in short either
        }
        if (answer.quoted().isEmpty()) {
            return nothing(messages.get("talk.nothing.quoted"));
        }
        boolean ofList = said.intent() == Intent.ITEM || said.intent() == Intent.WHOLE;
        Answer at = ofList || shown.quoted().isEmpty() ? answer : shown;
        return new Work(answer, Shown.of(at.quoted(), index), at.quoted(), item(topic)).told(said);
    }

    /** The number of the item that was told last of the list that was answered with; 0 where that is shown whole. */
    public int item(Topic topic) {
        Answer shown = topic.shown();
        if (shown == null || shown.equals(topic.answer())) {
            return 0;
        }
        List<Shown> articles = Shown.of(shown.quoted(), index);
        return articles.size() == 1 ? articles.get(0).itemNumber() : 0;
    }

    /** That there are no quotes in a language. */
    public Answer noneIn(Language language) {
        return nothing(messages.get("talk.none.in." + language.code()));
    }

    private Answer nothing(String text) {
        return new NotInCorpus(
                new Retrieval(question, List.of()), null, Mode.CONVERSATION, text, List.of(), List.of(), false, null);
    }

    /** The work on one line. */
    private final class Work {

        private final Answer answer;
        private final List<Shown> shown;
        private final List<Citation> cited;
        private final int current;
        private final Quotes quotes = new Quotes();

        /** @param current the number of the item that was told last; 0 where none was */
        Work(Answer answer, List<Shown> shown, List<Citation> cited, int current) {
            this.answer = answer;
            this.shown = shown;
            this.cited = cited;
            this.current = current;
        }

        Answer told(Utterance said) {
            if (shown.isEmpty()) {
                return nothing(messages.get("talk.nothing.quoted"));
            }
            switch (said.intent()) {
                case WHY -> why();
                case WHEN -> when();
                case WHERE -> where();
                case SAID -> speaker();
                case SOURCES -> keep(messages.get("talk.sources"));
                case LINK -> addresses();
                case MORE -> more();
                case SHORTER -> shorter();
                case ELSE -> others();
                case WHOLE -> whole();
                case TRUE -> keep(messages.get("talk.true"));
                case WRONG -> keep(messages.get("talk.wrong"));
                case EXAMPLE -> example();
                case TRANSLATE -> keep(messages.get("talk.translate"));
                case ITEM -> {
                    String problem = item(numbered(Objects.requireNonNullElse(said.item(), 1)));
                    if (problem != null) {
                        return nothing(problem);
                    }
                }
                default -> throw new IllegalArgumentException(said.intent().name());
            }
            return new Answered(
                    new Retrieval(question, answer.retrieval().passages()),
                    null,
                    Mode.CONVERSATION,
                    quotes.text(),
                    quotes.isEmpty() ? cited : quotes.citations(),
                    List.of(),
                    null);
        }

        /** Says something of the quotes that were shown, which stay. */
        private void keep(String text) {
            quotes.say(text);
        }

        private String titled(Article article) {
            return messages.titled(article.title(), article.published());
        }

        /** Quotes the first sentence of those that holds something. */
        private boolean quoteFirst(Function<Shown, Stream<Span>> sentences, Predicate<String> holds) {
            for (Shown one : shown) {
                Span found = sentences
                        .apply(one)
                        .filter(sentence -> holds.test(sentence.of(one.article().text())))
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    quotes.quote(one.article(), found);
                    return true;
                }
            }
            return false;
        }

        /** The quotes, what stands beside them, and what it is said under. */
        private Stream<Span> beside(Shown one) {
            return Stream.of(one.quoted().stream(), one.sameLines().stream(), Stream.ofNullable(one.leadIn()))
                    .flatMap(sentences -> sentences);
        }

        private boolean holds(AnswerType type, String sentence) {
            return Wordings.of(Language.of(sentence)).spans(type, sentence).find();
        }

        /** Quotes the first sentence with a wording of those that were shown and of those around them. */
        private boolean quoteNear(String wording) {
            return quoteFirst(
                    one -> Stream.of(
                                    beside(one),
                                    one.following().stream().limit(NEAR),
                                    one.preceding().stream().limit(NEAR))
                            .flatMap(sentences -> sentences),
                    sentence -> has(wording, sentence));
        }

        private boolean has(String wording, String sentence) {
            return Wordings.of(Language.of(sentence)).found(wording, sentence);
        }

        private void example() {
            if (!quoteNear("gives.example")) {
                keep(messages.get("talk.example.none", titled(shown.get(0).article())));
            }
        }

        private void why() {
            boolean found = quoteNear("gives.reason");
            quotes.say(
                    found
                            ? messages.get("talk.why.found")
                            : messages.get("talk.why.none", titled(shown.get(0).article())));
        }

        private void where() {
            Function<Shown, Stream<Span>> around = one -> Stream.of(
                            one.quoted().stream(), one.sentences().stream().limit(OPENING), beside(one))
                    .flatMap(sentences -> sentences);
            if (!quoteFirst(around, sentence -> has("gives.place", sentence))) {
                keep(messages.get("talk.where.none", titled(shown.get(0).article())));
            }
        }

        private void when() {
            boolean found = quoteFirst(this::beside, sentence -> holds(AnswerType.DATE, sentence));
            Article article = shown.get(0).article();
            if (article.published() != null) {
                quotes.say(messages.get("catalogue.date", article.title(), article.published()));
            } else if (!found) {
                keep(messages.get("talk.when.none", titled(article)));
            }
        }

        private void speaker() {
            for (Shown one : shown) {
                List<Span> said = Speaker.of(one, NEAR);
                said.forEach(sentence -> quotes.quote(one.article(), sentence));
                if (!said.isEmpty()) {
                    break;
                }
            }
            Article article = shown.get(0).article();
            if (article.author() != null) {
                quotes.say(messages.get("catalogue.author", article.title(), article.author()));
            } else if (article.source() != null) {
                quotes.say(messages.get("catalogue.source", article.title(), article.source()));
            } else if (quotes.isEmpty()) {
                keep(messages.get("talk.said.none", titled(article)));
            }
        }

        private void addresses() {
            for (Shown one : shown) {
                Article article = one.article();
                quotes.say(messages.get(
                        article.origin() == null ? "talk.link.file" : "talk.link",
                        titled(article),
                        article.origin() == null ? article.id() : article.origin()));
            }
        }

        /** Items that were cut, whole; else what follows. */
        private void more() {
            Shown first = shown.get(0);
            Enumeration list = first.list();
            if (list != null && !list.items().stream().allMatch(item -> first.wasShown(item.span()))) {
                list.items().forEach(item -> quotes.quote(first.article(), item.span()));
                return;
            }
            Span item = first.item();
            if (item != null && first.wasShown(item)) {
                Set<String> own = shown.stream().map(one -> one.article().id()).collect(Collectors.toSet());
                elsewhere().say(item.of(first.article().text()), own);
                if (quotes.isEmpty()) {
                    keep(messages.get("talk.item.all", titled(first.article())));
                }
                return;
            }
            for (Shown one : shown) {
                List<Span> following = following(one);
                if (!following.isEmpty()) {
                    following.forEach(span -> quotes.quote(one.article(), span));
                    return;
                }
            }
            keep(messages.get("talk.more.none", titled(first.article())));
        }

        /** The first sentence of each item that was shown of a list, else of the first quote. */
        private void shorter() {
            Shown first = shown.get(0);
            Enumeration list = first.list();
            List<Span> said = first.quoted();
            List<Span> less = list == null || !first.isIn(list, first.best())
                    ? first.best()
                    : list.items().stream()
                            .flatMap(item ->
                                    said.stream().filter(item.span()::contains).limit(1))
                            .toList();
            int all = shown.stream().mapToInt(one -> one.quoted().size()).sum();
            if (less.isEmpty() || less.size() == all) {
                keep(messages.get("talk.shorter.none"));
            } else {
                less.forEach(sentence -> quotes.quote(first.article(), sentence));
            }
        }

        /** As much as is told at once of what follows the quotes, one stretch a line of the article. */
        private List<Span> following(Shown one) {
            List<Span> stretches = new ArrayList<>();
            int length = 0;
            for (Span sentence : one.following()) {
                length += sentence.length();
                Span last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                if (last != null && (length > MORE || one.hasHeadingBetween(last, sentence))) {
                    return stretches;
                }
                boolean sameLine = last != null && one.article().text().indexOf('\n', last.end()) >= sentence.start();
                if (last != null && (sameLine || one.article().text().indexOf('\n', last.end()) < 0)) {
                    stretches.set(stretches.size() - 1, new Span(last.start(), sentence.end()));
                } else {
                    stretches.add(sentence);
                }
            }
            return stretches;
        }

        /** What the other articles have that were found for the question. */
        private void others() {
            Set<String> own = answer.quoted().stream().map(Citation::article).collect(Collectors.toSet());
            Enumeration list = shown.get(0).list();
            if (!elsewhere().have(own, list == null ? 0 : list.items().size())) {
                keep(messages.get("talk.else.none"));
            }
        }

        private Elsewhere elsewhere() {
            return new Elsewhere(answer.retrieval(), index, messages, quotes);
        }

        private void whole() {
            Shown first = shown.get(0);
            Enumeration list = first.list();
            if (list == null) {
                boolean more = !first.following().isEmpty();
                keep(messages.get(more ? "talk.whole.more" : "talk.more.none", titled(first.article())));
            } else if (list.items().stream().allMatch(item -> first.wasShown(item.span()))) {
                keep(messages.count("talk.whole.list", list.items().size()));
            } else {
                quotes.say(messages.get("talk.whole.cut", list.items().size()));
                list.items().forEach(item -> quotes.quote(first.article(), item.span()));
            }
        }

        /** The number of an item that is named by the one that was told last. */
        private int numbered(int item) {
            return item == NumberWord.NEXT
                    ? current + 1
                    : item == NumberWord.PREVIOUS ? Math.max(0, current - 1) : item;
        }

        /** Quotes one item whole; says what is wrong where there is none. */
        private @Nullable String item(int number) {
            for (Shown one : shown) {
                Enumeration list = one.list();
                if (list != null) {
                    int at = number == QuestionAnalysis.LAST ? list.items().size() : number;
                    if (at > list.items().size() || at < 1) {
                        return messages.count("talk.item.beyond", list.items().size());
                    }
                    quotes.quote(one.article(), list.items().get(at - 1).span());
                    return null;
                }
            }
            if (cited.size() < 2) {
                return messages.get("talk.item.none");
            }
            int at = number == QuestionAnalysis.LAST ? cited.size() : number;
            if (at > cited.size() || at < 1) {
                return messages.count("talk.item.beyond", cited.size());
            }
            Citation wanted = cited.get(at - 1);
            Shown one = Shown.of(List.of(wanted), index).stream().findFirst().orElse(null);
            if (one == null) {
                return messages.get("talk.nothing.quoted");
            }
            quotes.quote(one.article(), one.line(wanted));
            return null;
        }
    }
}
