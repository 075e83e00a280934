package briefing.fuzz;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Reads damaged files, by the reader and by the program. Nothing is thrown, of a text not even inside, each file has one
 * outcome in time, what was not damaged is read, and the program prints JSON and nothing else.
 */
final class FileFuzz {

    private static final Set<String> OF_LIBRARIES = Set.of("pdf", "docx", "doc", "xls", "ppt");
    private static final int BATCH = 500;

    private final Program program;
    private final Path folder;
    private final Duration limit;
    private final Findings findings;
    private final ArticleReader reader = new ArticleReader();
    private ExecutorService thread = newThread();

    /** @param limit what one file may take */
    FileFuzz(Path folder, Duration limit, Findings findings) {
        this.program = Program.hashed(folder);
        this.folder = folder.resolve("files");
        this.limit = limit;
        this.findings = findings;
    }

    void run(List<Sample> samples) throws Exception {
        Files.createDirectories(folder.resolve("../corpus"));
        for (int i = 0; i < samples.size(); i += BATCH) {
            Map<String, Sample> batch = new HashMap<>();
            for (Sample sample : samples.subList(i, Math.min(i + BATCH, samples.size()))) {
                Path file = Files.createDirectories(folder).resolve(sample.name());
                Files.write(file, sample.bytes());
                if (read(sample, file)) {
                    batch.put(file.toString(), sample);
                }
                findings.tried(1);
            }
            print(batch);
            for (String file : batch.keySet()) {
                Files.delete(Path.of(file));
            }
        }
    }

    /** False where it takes too long, so that nothing else is tried with it. */
    private boolean read(Sample sample, Path file) throws InterruptedException {
        CpuClock clock = new CpuClock();
        Future<ReadOutcome> reading = thread.submit(() -> {
            clock.start();
            return reader.read(file, sample.name());
        });
        try {
            ReadOutcome outcome = clock.await(reading, limit);
            if (outcome instanceof ReadOutcome.Skipped skipped) {
                check(sample, skipped);
            } else {
                check(sample, ((ReadOutcome.Read) outcome).articles());
            }
            return true;
        } catch (TimeoutException e) {
            reading.cancel(true);
            thread.shutdownNow();
            thread = newThread();
            add("slow " + sample.type(), "more than " + limit.toSeconds() + " s", sample);
            return false;
        } catch (ExecutionException e) {
            add("thrown " + sample.type() + " " + kind(e.getCause()), String.valueOf(e.getCause()), sample);
            return false;
        }
    }

    private void check(Sample sample, ReadOutcome.Skipped skipped) {
        if (skipped.reason().isBlank()
                || skipped.reason().contains("\n")
                || skipped.reason().contains("Exception")) {
            add("reason " + sample.type(), skipped.reason(), sample);
        }
        if (!sample.undamaged().isEmpty()) {
            add("lost " + sample.type(), "skipped as " + skipped.reason(), sample);
        }
        Throwable cause = skipped.cause();
        if (cause != null && isWhole(sample) && (!OF_LIBRARIES.contains(sample.type()) || isOurs(cause))) {
            add("unexpected " + sample.type() + " " + kind(cause), at(cause), sample);
        }
    }

    private void check(Sample sample, List<Article> articles) {
        Set<String> ids = new HashSet<>();
        for (Article article : articles) {
            boolean whole = ids.add(article.id())
                    && !article.title().isBlank()
                    && !article.text().isBlank();
            // Tabs keep the columns of a table apart.
            String text = article.text().replace('\t', ' ');
            if (!whole || PrintedJson.OBEYED.matcher(text).find()) {
                add("article " + sample.type(), "no title or text, twice there, or with control characters", sample);
            }
        }
        List<String> titles = articles.stream().map(Article::title).toList();
        if (!titles.containsAll(sample.undamaged())) {
            add("lost " + sample.type(), "of " + sample.undamaged() + " only " + titles, sample);
        }
    }

    /** Whether nothing is wrong with the packing. */
    private static boolean isWhole(Sample sample) {
        if (!sample.name().endsWith(".gz")) {
            return true;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sample.bytes()))) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void print(Map<String, Sample> batch) throws Exception {
        if (batch.isEmpty()) {
            return;
        }
        List<String> call = new ArrayList<>(List.of("read", "--json"));
        call.addAll(batch.keySet());
        Program.Result result = program.run(new byte[0], limit.multipliedBy(2), call.toArray(String[]::new));
        PrintedJson printed = PrintedJson.of(result.out());
        Map<String, Integer> articles = new HashMap<>();
        Map<String, Integer> skips = new HashMap<>();
        printed.objects()
                .forEach(object -> (object.has("skipped") ? skips : articles)
                        .merge(object.path("file").asText(), 1, Integer::sum));
        for (Map.Entry<String, Sample> file : batch.entrySet()) {
            int skipped = skips.getOrDefault(file.getKey(), 0);
            if (skipped + (articles.containsKey(file.getKey()) ? 1 : 0) != 1) {
                add("no outcome " + file.getValue().type(), "exit " + result.code() + err(result), file.getValue());
            }
        }
        Sample any = batch.values().iterator().next();
        printed.broken().forEach(why -> add("json", why, any));
        if (result.code() != 0 && result.code() != 4) {
            add("exit " + result.code(), "stuck: " + result.stuck() + err(result), any);
        } else if (result.err().length > 0) {
            blame(batch, result);
        }
    }

    /** Finds one file of a batch that something is said of on stderr. */
    private void blame(Map<String, Sample> batch, Program.Result result) throws Exception {
        List<Map.Entry<String, Sample>> files = new ArrayList<>(batch.entrySet());
        while (files.size() > 1) {
            List<Map.Entry<String, Sample>> half = files.subList(0, files.size() / 2);
            List<String> call = new ArrayList<>(List.of("read", "--json"));
            half.forEach(file -> call.add(file.getKey()));
            boolean here = program.run(new byte[0], limit.multipliedBy(2), call.toArray(String[]::new))
                            .err()
                            .length
                    > 0;
            files = here ? half : files.subList(files.size() / 2, files.size());
        }
        add(
                "stderr " + files.get(0).getValue().type(),
                err(result),
                files.get(0).getValue());
    }

    private static String err(Program.Result result) {
        return " " + PrintedJson.shortened(new String(result.err(), StandardCharsets.UTF_8));
    }

    private void add(String kind, String detail, Sample sample) {
        findings.add(kind, detail, sample.name(), sample.bytes());
    }

    /** Whether it was thrown by our code, and not by a library that a broken file is too much for. */
    private static boolean isOurs(Throwable e) {
        return e instanceof Error
                || e.getCause() == null
                        && Arrays.stream(e.getStackTrace())
                                .map(StackTraceElement::getClassName)
                                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                                .findFirst()
                                .filter(name -> name.startsWith("briefing."))
                                .isPresent();
    }

    private static String kind(Throwable e) {
        return e.getClass().getSimpleName();
    }

    private static String at(Throwable e) {
        return e + (e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0]);
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
    }
}
