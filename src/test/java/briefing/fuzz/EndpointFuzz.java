package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Has answers written by an endpoint that sends anything: there is an answer in time, its quotes are true, the key is hidden. */
final class EndpointFuzz {

    /** A part of the key that is long enough to be of use to somebody. */
    static final String SECRET = "c0ffee5ec2e7f00d";

    private static final String KEY = "9f3a" + SECRET + "b1a5e11ed00d";

    private final Path folder;
    private final long seed;
    private final Findings findings;

    EndpointFuzz(Path folder, long seed, Findings findings) {
        this.folder = folder;
        this.seed = seed;
        this.findings = findings;
    }

    void run(int from, int count) throws Exception {
        AtomicInteger requests = new AtomicInteger(from * 5);
        try (RawServer server = new RawServer(request -> play(Seeded.random(seed, requests.getAndIncrement())))) {
            Files.writeString(
                    folder.resolve(".env"),
                    "BRIEFING_CHAT_BASE_URL=http://127.0.0.1:" + server.port() + "/v1\nBRIEFING_CHAT_MODEL=m\n"
                            + "BRIEFING_CHAT_TIMEOUT=1s\nBRIEFING_CHAT_API_KEY=" + KEY + "\n");
            List<String> questions = IntStream.range(from, from + count)
                    .mapToObj(i -> GeneratedArticles.article(Language.values()[i % 2], i % 12, 0)
                            .question())
                    .toList();
            Duration silence = Duration.ofSeconds(60);
            new QuestionFuzz(Program.hashed(folder), silence, findings, "--mode", "generated").ask(questions);
            showAsItComes(questions, silence);
        }
    }

    /** As a person sees it, in parts. */
    private void showAsItComes(List<String> questions, Duration silence) throws Exception {
        byte[] lines = (String.join("\n", questions) + "\n").getBytes(UTF_8);
        Program.Result result = Program.hashed(folder).run(lines, silence, "ask", "--mode", "generated");
        String shown = new String(result.out(), UTF_8) + new String(result.err(), UTF_8);
        String wrong = shown.contains(SECRET)
                ? "key shown"
                : PrintedJson.OBEYED.matcher(shown).find()
                        ? "control characters"
                        : result.code() != 0 || result.stuck() ? "exit " + result.code() : "";
        if (!wrong.isEmpty()) {
            findings.add("as it comes: " + wrong, PrintedJson.shortened(shown), "shown.txt", result.out());
        }
        findings.tried(questions.size());
    }

    private static RawServer.Play play(Random random) {
        String json = "Content-Type: application/json\nConnection: close";
        String stream = "HTTP/1.1 200 OK\nContent-Type: text/event-stream\nConnection: close";
        String echoed = "Incorrect API key provided: " + "x".repeat(random.nextInt(400)) + KEY;
        return switch (random.nextInt(16)) {
            case 0 -> RawServer.response("HTTP/1.1 401 Unauthorized\n" + json, error(echoed));
            case 1 -> RawServer.response("HTTP/1.1 400 Bad\n" + json, error(echoed.replace("", "\\u200b")));
            case 2 ->
                RawServer.response(
                        "HTTP/1.1 500 Broken\nContent-Type: text/html", ("<h1>" + echoed.repeat(1000)).getBytes(UTF_8));
            case 3 ->
                RawServer.response(
                        "HTTP/1.1 429 Wait\nRetry-After: "
                                + DamagedFiles.pick(
                                        List.of("0", "-1", "99999999999", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"),
                                        random)
                                + "\n" + json,
                        error("slow down"));
            case 4 -> RawServer.response(stream, events("Key: " + KEY + " [1]"));
            case 5 -> RawServer.response(stream, events("\u001b[31mred\u202e [1] \u0007 [99] [0] [[1]] [-1] [1"));
            case 6 ->
                RawServer.response(
                        stream,
                        "data: {\"choices\":[{\"delta\":{\"content\":null}}]}\n\ndata: [DONE]\n\n".getBytes(UTF_8));
            case 7 -> RawServer.response(stream, ("data: " + "[".repeat(50_000) + "\n\n").getBytes(UTF_8));
            case 8 ->
                RawServer.response(
                        stream,
                        "data: {\"choices\":[]}\n\ndata: nonsense\n\n: comment\n\nevent: x\n\n".getBytes(UTF_8));
            case 9 ->
                out -> {
                    byte[] part = events("word ".repeat(200));
                    RawServer.response(stream, part).to(out);
                    for (int i = 0; i < 3000; i++) {
                        out.write(part, 0, part.length - "data: [DONE]\n\n".length());
                    }
                };
            case 10 -> out -> Thread.sleep(1500);
            case 11 ->
                out -> {
                    RawServer.response(stream, "data: {\"cho".getBytes(UTF_8)).to(out);
                    out.flush();
                    Thread.sleep(1500);
                };
            case 12 ->
                out -> {
                    byte[] garbage = new byte[5000];
                    random.nextBytes(garbage);
                    out.write(garbage);
                };
            case 13 ->
                RawServer.response(
                        "HTTP/1.1 307 Elsewhere\nLocation: http://127.0.0.1:1/" + KEY + "\nContent-Length: 0",
                        new byte[0]);
            case 14 -> RawServer.response(stream + "\nContent-Length: 99999", events("The first stage [1]."));
            default -> RawServer.response(stream, events("The first stage cost a lot. [1]"));
        };
    }

    private static byte[] error(String message) {
        return ("{\"error\":{\"message\":\"" + message + "\"}}").getBytes(UTF_8);
    }

    private static byte[] events(String text) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < text.length(); i += 7) {
            String part = text.substring(i, Math.min(text.length(), i + 7));
            StringBuilder escaped = new StringBuilder();
            part.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
            events.append("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"")
                    .append(escaped)
                    .append("\"},\"finish_reason\":null}]}\n\n");
        }
        return events.append(
                        "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
                .toString()
                .getBytes(UTF_8);
    }
}
