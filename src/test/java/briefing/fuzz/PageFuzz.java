package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.corpus.Corpus;
import briefing.article.corpus.CorpusFile;
import briefing.article.corpus.CorpusLoader;
import briefing.article.corpus.LoadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Loads pages of hostile servers. Each ends in time, as an article that is in the corpus and can be read, or as one line that
 * says why not; nothing is written elsewhere, and no password is kept.
 */
final class PageFuzz {

    private static final String PASSWORD = "hunter2";
    private static final long LIMIT_SECONDS = 25;
    private static final int AT_ONCE = 24;

    private static final Pattern LINE = Pattern.compile("[^\\x00-\\x1f\\x7f-\\x9f\\x{2028}\\x{202a}-\\x{202e}]{3,400}");

    private final Path folder;
    private final long seed;
    private final Findings findings;

    PageFuzz(Path folder, long seed, Findings findings) {
        this.folder = folder;
        this.seed = seed;
        this.findings = findings;
    }

    void run(int from, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (RawServer server =
                new RawServer(request -> play(Integer.parseInt(request.replaceFirst("(?s)^\\S+ /(\\d+).*", "$1"))))) {
            CompletableFuture<?>[] all = IntStream.range(from, from + count)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> load(server, i), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            threads.shutdownNow();
        }
    }

    private void load(RawServer server, int number) {
        Random random = Seeded.random(seed, number);
        String user = random.nextInt(4) == 0 ? "bob:" + PASSWORD + "@" : "";
        String address = "http://" + user + "127.0.0.1:" + server.port() + "/" + number
                + DamagedFiles.pick(List.of("", "", "", "/a%20b?q=%00", "/%zz", "/a b", "/%E4%B8%AD"), random);
        try {
            Path outside = Files.createDirectories(folder.resolve("page-" + number));
            Corpus corpus = new Corpus(Files.createDirectory(outside.resolve("corpus")));
            long start = System.nanoTime();
            List<LoadOutcome> outcomes =
                    new CorpusLoader(corpus, new ArticleReader()).load(address).toList();
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            if (seconds > LIMIT_SECONDS) {
                add("slow", number, seconds + " s");
            }
            if (outcomes.size() != 1) {
                add("outcomes", number, outcomes.toString());
            } else {
                check(outcomes.get(0), corpus, outside, number);
            }
        } catch (IOException | RuntimeException | Error e) {
            add(e.getClass().getSimpleName(), number, String.valueOf(e));
        }
        findings.tried(1);
    }

    private void check(LoadOutcome outcome, Corpus corpus, Path outside, int number) throws IOException {
        if (outcome.toString().contains(PASSWORD)) {
            add("password shown", number, outcome.toString());
        }
        List<CorpusFile> files = corpus.files();
        try (Stream<Path> all = Files.walk(outside)) {
            List<Path> written = all.filter(Files::isRegularFile).toList();
            if (written.size() != files.size()) {
                add("written elsewhere, or hidden", number, written.toString());
            }
        }
        for (CorpusFile file : files) {
            if (Files.readString(file.path()).contains(PASSWORD)) {
                add("password kept", number, file.id());
            }
        }
        if (outcome instanceof LoadOutcome.Failed failed) {
            if (!files.isEmpty()
                    || !LINE.matcher(failed.reason()).matches()
                    || failed.reason().contains("Exception")
                    || failed.reason().contains("java.")) {
                add("reason", number, failed + " with " + files);
            }
        } else if (files.size() != 1
                || !outcome.equals(new LoadOutcome.Copied(files.get(0).id()))
                || !(new ArticleReader().read(files.get(0).path(), files.get(0).id()) instanceof ReadOutcome.Read)) {
            add("loaded and not to be read", number, outcome + " but " + files);
        }
    }

    private void add(String kind, int number, String detail) {
        String text = "number " + number + ": " + PrintedJson.shortened(detail);
        findings.add(kind, text, number + ".txt", text.getBytes(UTF_8));
    }

    private RawServer.Play play(int number) {
        Random random = Seeded.random(~seed, number);
        byte[] page = page(random);
        String ok = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nConnection: close";
        return switch (random.nextInt(20)) {
            case 0 -> RawServer.response(ok + "\nContent-Length: " + (page.length + 1 + random.nextInt(9000)), page);
            case 1 -> RawServer.response(ok + "\nContent-Length: " + random.nextInt(page.length), page);
            case 2 ->
                RawServer.response(
                        ok + "\nContent-Length: "
                                + DamagedFiles.pick(List.of("-1", "99999999999999999999", "a", "", "0"), random),
                        page);
            case 3 ->
                RawServer.response(
                        ok + "\nTransfer-Encoding: chunked",
                        DamagedFiles.pick(
                                        List.of(
                                                "zz\r\n",
                                                "-1\r\n",
                                                "ffffffffffff\r\n",
                                                "5\r\nab",
                                                "0;" + "a".repeat(9000),
                                                "\r\n\r\n"),
                                        random)
                                .getBytes(UTF_8));
            case 4 ->
                RawServer.response(
                        "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: "
                                + DamagedFiles.pick(
                                        List.of(
                                                "/" + number,
                                                "file:///etc/passwd",
                                                "ftp://127.0.0.1/",
                                                "//",
                                                "http://",
                                                "",
                                                "\\",
                                                "http://[::1",
                                                "http://bob:" + PASSWORD + "@127.0.0.1:1/",
                                                "javascript:alert(1)",
                                                "?".repeat(50_000),
                                                "%zz",
                                                "http://\u0000/",
                                                "http://127.0.0.1:99999/",
                                                "http://a b/"),
                                        random),
                        new byte[0]);
            case 5 -> RawServer.response(ok + "\nContent-Encoding: gzip", DamagedFiles.gzip(page));
            case 6 -> RawServer.response(ok + "\nContent-Encoding: gzip", page);
            case 7 ->
                RawServer.response(
                        ok + "\nContent-Encoding: "
                                + DamagedFiles.pick(List.of("br", "deflate", "gzip, gzip", "x"), random),
                        page);
            case 8 -> RawServer.response(ok + "\nContent-Encoding: gzip", DamagedFiles.gzip(new byte[200 << 20]));
            case 9 -> endless(ok, page);
            case 10 -> slow(ok, page);
            case 11 -> out -> Thread.sleep(12_000);
            case 12 -> out -> out.write(page);
            case 13 -> RawServer.response(ok + "\nX: " + "a".repeat(1 << random.nextInt(23)), page);
            case 14 ->
                RawServer.response(
                        "HTTP/1.1 "
                                + DamagedFiles.pick(
                                        List.of(
                                                "101 a", "204 a", "206 a", "304 a", "401 a", "999 a", "-1 a", "abc",
                                                "500 a"),
                                        random)
                                + "\nContent-Type: text/html\nContent-Length: " + page.length,
                        page);
            case 15 ->
                RawServer.response(
                        "HTTP/1.1 200 OK\nConnection: close\nContent-Type: text/html; charset="
                                + DamagedFiles.pick(
                                        List.of("x", "utf-7", "\"", "utf-16", "gb2312", "a".repeat(9000), "../.."),
                                        random),
                        page);
            case 16 -> RawServer.response(ok, "<title></title><h1></h1>".getBytes(UTF_8));
            case 17 -> RawServer.response(ok, DamagedFiles.gzip(page));
            default -> RawServer.response(ok + "\nContent-Length: " + page.length, page);
        };
    }

    private byte[] page(Random random) {
        DamagedFiles damaged = new DamagedFiles(seed + 1, 5_000);
        while (true) {
            Sample sample = damaged.file(random.nextInt(100_000));
            if (sample.type().equals("html")
                    && sample.bytes().length > 0
                    && !sample.name().endsWith(".gz")) {
                return sample.bytes();
            }
        }
    }

    private static RawServer.Play endless(String head, byte[] page) {
        return out -> {
            RawServer.response(head, page).to(out);
            byte[] more = "<p>more ".repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < 4000; i++) {
                out.write(more);
            }
        };
    }

    private static RawServer.Play slow(String head, byte[] page) {
        return out -> {
            RawServer.response(head, new byte[0]).to(out);
            for (byte b : page) {
                out.write(b);
                out.flush();
                Thread.sleep(100);
            }
        };
    }
}
