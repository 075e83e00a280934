package briefing.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.answer.ChatServer;
import briefing.embedding.HashedEmbeddingModel;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.RememberedEmbeddingModel;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.shell.terminal.ResultWriter;
import briefing.shell.terminal.Streams;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A call of the program on a small corpus, and what came of it. */
public record Run(int code, String out, String err) {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);

    /** Runs the program in a folder. */
    public static Run of(Path folder, String in, String... arguments) {
        return of(folder, in, new HashedEmbeddingModel("1"), new StringWriter(), arguments);
    }

    /** Runs the program with the model that it ships with, on articles from anywhere. */
    static Run withRealModels(Path folder, Path corpus, String... arguments) {
        RememberedEmbeddingModel model =
                new RememberedEmbeddingModel(SharedSpaceEmbeddingModel.shipped(new InProcessEmbeddingModels()));
        return of(folder, corpus, List.of(model, TODAY), "", new StringWriter(), arguments);
    }

    /** Runs the program in a folder, with other model or another place for what it prints. */
    static Run of(Path folder, String in, EmbeddingModel model, Writer out, String... arguments) {
        return of(folder, folder.resolve("corpus"), List.of(model, TODAY), in, out, arguments);
    }

    /** Runs the program in a folder, as for somebody who reads Chinese. */
    static Run inChinese(Path folder, String... arguments) {
        Map<String, Object> settings = new HashMap<>(settings(folder));
        settings.put("briefing.language", "zh");
        List<Object> beans = List.of(new HashedEmbeddingModel("1"), TODAY);
        return of(settings, folder.resolve("corpus"), beans, "", new StringWriter(), arguments);
    }

    private static Run of(Path folder, Path corpus, List<Object> beans, String in, Writer out, String... arguments) {
        return of(settings(folder), corpus, beans, in, out, arguments);
    }

    private static Run of(
            Map<String, Object> settings, Path corpus, List<Object> beans, String in, Writer out, String... arguments) {
        StringWriter err = new StringWriter();
        Streams streams = new Streams(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                ResultWriter.of(out),
                new PrintWriter(err),
                false,
                false,
                false);
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(all.indexOf("--") < 0 ? all.size() : all.indexOf("--"), List.of("--corpus", corpus.toString()));
        int code = ShellApplication.run(streams, settings, beans, all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    static Map<String, Object> settings(Path folder) {
        return Map.of(
                "briefing.cache", folder.resolve("cache").toString(),
                "briefing.state", folder.resolve("state").toString(),
                "briefing.home", folder.toString(),
                "briefing.language", "en");
    }

    /** Two articles: one in each language. */
    public static void writeCorpus(Path folder) {
        write(folder.resolve("corpus/parks.md"), """
                ---
                title: Parks of the north
                date: 2026-03-09
                source: Notebook
                ---
                The harbour city opened 12 zero-carbon parks in 2025. Wang Min runs the largest of them.
                """);
        write(folder.resolve("corpus/glasses.txt"), """
                智能眼镜走进课堂
                2026年3月10日

                2025年，学校购买了3400副智能眼镜。王敏说，老师们最喜欢翻译功能。
                """);
    }

    /** Settings that name an endpoint, with a key. */
    public static void writeEnv(Path folder, ChatServer server) {
        write(
                folder.resolve(".env"),
                "BRIEFING_CHAT_BASE_URL=" + server.baseUrl()
                        + "\nBRIEFING_CHAT_MODEL=m\nBRIEFING_CHAT_API_KEY=sk-secret-key\n");
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
