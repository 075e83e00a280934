package briefing.benchmark;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Against LangChain4j's Easy RAG as it ships: loading a folder, and the first answer after a start, each a process. */
final class LoadRows {

    /** Articles that Easy RAG loads; more take minutes, and it takes as long for each. */
    private static final int PEER_SAMPLE = 30;

    private static final int OUR_SAMPLE = 300;

    private static final Pattern TOOK = Pattern.compile("\"took_ms\":(\\d+)");

    private LoadRows() {}

    /**
     * Measures.
     *
     * @param own a folder of articles that are loaded too, or empty
     */
    static void measure(Table table, Path folder, int articles, String own) throws Exception {
        Path cache = folder.resolve("load-cache");
        Path tiny = Corpora.folder(folder.resolve("tiny"), 2, Language.CHINESE, Language.ENGLISH);
        Processes.briefing(cache, "--corpus", tiny.toString(), "index");
        Processes.briefing(cache, "index", "--corpus", tiny.toString());
        StartRows.awaitArchive(cache);

        table.section("Loading a folder, cold, against Easy RAG (both with their models in process)");
        for (Language language : Language.values()) {
            rate(
                    table,
                    cache,
                    language.code(),
                    Corpora.folder(folder.resolve("cold-" + language.code()), OUR_SAMPLE, language),
                    Corpora.folder(folder.resolve("sample-" + language.code()), PEER_SAMPLE, language));
        }
        if (!own.isEmpty()) {
            rate(
                    table,
                    cache,
                    Path.of(own).getFileName().toString(),
                    Corpora.sample(folder.resolve("cold-own"), Path.of(own), OUR_SAMPLE),
                    Corpora.sample(folder.resolve("sample-own"), Path.of(own), PEER_SAMPLE));
        }

        table.section("First answer, against Easy RAG, which ingests again at each start; " + articles + " articles");
        Path corpus = Corpora.folder(folder.resolve("restart"), articles, Language.CHINESE, Language.ENGLISH);
        Path sample = Corpora.folder(folder.resolve("sample"), PEER_SAMPLE, Language.CHINESE, Language.ENGLISH);
        var asked = GeneratedArticles.article(Language.CHINESE, 0, 0);

        Path hasty = folder.resolve("hasty-cache");
        Processes.briefing(hasty, "index", "--corpus", tiny.toString());
        StartRows.awaitArchive(hasty);
        var early = Processes.briefing(hasty, "ask", "--no-wait", "--corpus", corpus.toString(), asked.question());
        check(early, asked.figure());
        table.alone("first answer during a cold load (--no-wait)", early.seconds(), "s");
        table.alone("the same in processors' time", early.processor(), "s");

        var cold = Processes.briefing(cache, "index", "--corpus", corpus.toString());
        List<Double> restarts = new ArrayList<>();
        double processor = 0;
        for (int i = 0; i < 5; i++) {
            var answered = Processes.briefing(cache, "ask", "--corpus", corpus.toString(), asked.question());
            check(answered, asked.figure());
            restarts.add(answered.seconds());
            processor = answered.processor();
        }
        double restart = StartRows.median(restarts);
        Peer peer = peer(sample, PEER_SAMPLE, asked.question());
        table.less(
                "restart to first answer (Easy RAG's from " + PEER_SAMPLE + " articles)",
                restart,
                peer.fixed() + articles * peer.each(),
                "s");
        table.less("restart to first answer, against our own cold index", restart, cold.seconds(), "s");
        table.less("the same in processors' time", processor, cold.processor(), "s");
        var saved = Processes.java(
                EasyRag.class, jar -> true, savedStore(folder, articles * 6).toString(), asked.question());
        table.less("restart to first answer, were Easy RAG's store saved as JSON", restart, saved.seconds(), "s");
    }

    private static void rate(Table table, Path cache, String what, Path corpus, Path sample) throws Exception {
        int articles = Corpora.size(corpus);
        var ours = Processes.briefing(cache, "index", "--json", "--corpus", corpus.toString());
        Peer peer = peer(sample, Corpora.size(sample), "x");
        table.more(
                "articles a second, " + what + " (without the start of the programs)",
                articles / loading(ours),
                1 / peer.each(),
                "/s");
        table.less("processors' time an article", ours.processor() / articles, peer.processor(), "s");
    }

    private static double loading(Processes.Run index) {
        Matcher took = TOOK.matcher(index.out());
        if (!took.find()) {
            throw new IllegalStateException("index should tell how long it took: " + index.out());
        }
        return Double.parseDouble(took.group(1)) / 1000;
    }

    /** Seconds that Easy RAG takes whatever it loads, for each article, and of processors' time for each with all. */
    private record Peer(double fixed, double each, double processor) {}

    private static Peer peer(Path corpus, int articles, String question) {
        var run = Processes.java(EasyRag.class, EasyRag::needs, corpus.toString(), question);
        String first = run.out().lines().findFirst().orElseThrow(() -> new IllegalStateException("Easy RAG failed"));
        double loading = Double.parseDouble(first.replace("loaded ", ""));
        return new Peer(run.seconds() - loading, loading / articles, run.processor() / articles);
    }

    /** What {@code serializeToFile} leaves of so many passages; its users would have to write that themselves. */
    private static Path savedStore(Path folder, int passages) throws Exception {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        Random random = new Random(1);
        for (int i = 0; i < passages; i++) {
            String text = GeneratedArticles.article(Language.CHINESE, i, 0).text();
            store.add(Embedding.from(Vectors.random(random, 384)), TextSegment.from(text.substring(0, 300)));
        }
        Path file = folder.resolve("store.json");
        store.serializeToFile(file);
        return Files.exists(file) ? file : folder;
    }

    private static void check(Processes.Run run, String figure) {
        if (!run.out().replaceAll("\\s", "").contains(figure)) {
            throw new IllegalStateException("the answer should hold " + figure + ": " + run.out());
        }
    }
}
