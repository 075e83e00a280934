package briefing.answer.conversation;

import briefing.answer.conversation.IntentExamples.Example;
import briefing.language.Language;
import briefing.question.ArticleQuestion;
import briefing.question.followup.FollowUp;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is said in a conversation from what is asked of the articles. A line in the words of an example is recognised at
 * once. A short line without a topic of its own is what the nearest example means in the space of the embedding model, where
 * that is nearer by a margin than every plain question; in all other cases it is a question.
 */
public final class IntentRecognizer {

    /** What is longer has something to ask, in characters. */
    private static final int LONGEST = 60;

    /** So many examples of each side, those that share most words with the line, are compared with it. */
    private static final int COMPARED = 24;

    private final Supplier<EmbeddingModel> model;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    public IntentRecognizer(Supplier<EmbeddingModel> model) {
        this.model = model;
    }

    /** What a line in the words of an example means; needs no model. */
    public static Optional<Utterance> exact(String line, Set<String> things) {
        if (!isShort(line)) {
            return Optional.empty();
        }
        return order(line)
                .map(examples -> examples.exact(line, things))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** One short line, as whoever pastes more asks. */
    private static boolean isShort(String line) {
        return line.length() <= LONGEST && !line.isBlank() && line.strip().indexOf('\n') < 0;
    }

    private static Stream<IntentExamples> order(String line) {
        IntentExamples own = IntentExamples.of(Language.of(line));
        return Stream.concat(Stream.of(own), IntentExamples.all().stream().filter(other -> other != own));
    }

    /** What a line means, or empty where it is a question, as it is in doubt. */
    public Optional<Utterance> recognise(String line, Set<String> things) {
        Optional<Utterance> exact = exact(line, things);
        return exact.isPresent() || !isShort(line) ? exact : near(line, IntentExamples.of(Language.of(line)), "");
    }

    /** What the nearest example means, but for one that is left out. */
    Optional<Utterance> near(String line, IntentExamples examples, String out) {
        long unknown = examples.unknown(line);
        boolean pointsBack = FollowUp.isFollowUp(line);
        double margin = examples.margin(pointsBack ? unknown + 1 : unknown); // what it points to is unknown, too
        if (margin == Double.POSITIVE_INFINITY
                || examples.isMostlyUnknown(line, unknown)
                || ArticleQuestion.isOne(line)) {
            return Optional.empty();
        }
        Near near = nearest(line, examples, out);
        Intent intent = near.intent();
        if (intent == null || near.margin() < margin) {
            return Optional.empty();
        }
        boolean ofTopic = unknown > 0; // asks of what it names
        return (intent.isAboutLastAnswer() ? !ofTopic : !pointsBack)
                ? Optional.of(new Utterance(intent, examples.language(), null, false))
                : Optional.empty();
    }

    /**
     * The nearest example.
     *
     * @param margin by which its cosine is above that of the nearest plain question
     */
    private record Near(@Nullable Intent intent, double margin) {}

    /** The nearest example, but for one that is left out. */
    private Near nearest(String line, IntentExamples examples, String out) {
        List<Example> talk = sharing(line, examples, out, true);
        List<Example> questions = sharing(line, examples, out, false);
        if (talk.isEmpty()) {
            return new Near(null, -1);
        }
        embed(Stream.of(List.of(new Example(line, null)), talk, questions)
                .flatMap(List::stream)
                .map(Example::text)
                .toList());
        float[] own = vectors.getOrDefault(line, new float[0]);
        Example best = null;
        double nearest = -1;
        for (Example example : talk) {
            double cosine = cosine(own, vectors.getOrDefault(example.text(), own));
            if (cosine > nearest) {
                nearest = cosine;
                best = example;
            }
        }
        double question = questions.stream()
                .mapToDouble(example -> cosine(own, vectors.getOrDefault(example.text(), own)))
                .max()
                .orElse(0);
        return new Near(best == null ? null : best.intent(), nearest - question);
    }

    private static List<Example> sharing(String line, IntentExamples examples, String out, boolean talk) {
        Set<String> words = new HashSet<>(examples.words(examples.corrected(examples.folded(line))));
        record Shared(Example example, double share) {}
        List<Shared> shared = new ArrayList<>();
        for (Example example : examples.examples()) {
            if ((example.intent() != null) == talk
                    && example.intent() != Intent.ITEM
                    && !example.text().equals(out)) {
                Set<String> other = new HashSet<>(examples.words(examples.folded(example.text())));
                long both = other.stream().filter(words::contains).count();
                if (both > 0) {
                    shared.add(new Shared(example, both / Math.sqrt((double) other.size() * words.size())));
                }
            }
        }
        return shared.stream()
                .sorted(Comparator.comparingDouble(Shared::share).reversed())
                .limit(COMPARED)
                .map(Shared::example)
                .toList();
    }

    private void embed(List<String> texts) {
        List<String> unknown = texts.stream()
                .filter(text -> !vectors.containsKey(text))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<Embedding> embedded = model.get()
                .embedAll(unknown.stream().map(TextSegment::from).toList())
                .content();
        for (int i = 0; i < unknown.size(); i++) {
            vectors.put(unknown.get(i), embedded.get(i).vector());
        }
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            lengthA += a[i] * a[i];
            lengthB += b[i] * b[i];
        }
        return dot / (Math.sqrt(lengthA * lengthB) + 1e-9);
    }
}
