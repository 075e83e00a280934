package briefing.shell.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.Article;
import briefing.article.corpus.Corpus;
import briefing.article.corpus.PrivateFile;
import briefing.article.text.Charsets;
import briefing.assistant.Settings;
import briefing.assistant.UsageException;
import briefing.shell.document.HtmlWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The browser and the editor of the person, which are started without a shell. */
public final class Programs {

    /** How long a page stays for whoever has it open. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** One that cannot show a page mostly ends within it, in seconds. */
    private static final int ENDS_AT_ONCE = 1;

    /** Of a quote, looked for in its file; more may be broken over lines there. */
    private static final int LOOKED_FOR = 12;

    /** In the call of a browser, where the address goes. */
    private static final String ADDRESS = "%s";

    private final Corpus corpus;
    private final Settings settings;
    private final Environment environment;
    private final Clock clock;

    public Programs(Corpus corpus, Settings settings, Environment environment, Clock clock) {
        this.corpus = corpus;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /** Shows the page of an article in the browser, at a quote; returns the file, which only its owner can read. */
    Path browse(Article article, int start, int end) throws InterruptedException {
        Path pages = settings.state().resolve("pages");
        Path page = pages.resolve(Integer.toHexString(article.id().hashCode()) + ".html");
        try {
            Files.createDirectories(pages);
            forgetOlder(pages);
            PrivateFile.make(page);
            Files.writeString(page, HtmlWriter.write(article, start, end), UTF_8);
        } catch (IOException e) {
            throw UsageException.of("save.failed", page, String.valueOf(e.getMessage()));
        }
        List<String> call = browser();
        if (call.isEmpty()) {
            throw UsageException.of("open.no-browser", page);
        }
        String address = page.toUri() + (end > start ? "#quote" : "");
        if (call.contains(ADDRESS)) {
            call.replaceAll(word -> word.equals(ADDRESS) ? address : word);
        } else {
            call.add(address);
        }
        try {
            Process process = new ProcessBuilder(call)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (process.waitFor(ENDS_AT_ONCE, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw UsageException.of("open.no-browser", page);
            }
        } catch (IOException e) {
            throw UsageException.of("open.no-browser", page);
        }
        return page;
    }

    /** Pages that nobody looks at any longer. */
    private void forgetOlder(Path pages) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(pages, "*.html")) {
            for (Path page : all) {
                if (Files.getLastModifiedTime(page)
                        .toInstant()
                        .isBefore(clock.instant().minus(KEPT))) {
                    Files.deleteIfExists(page);
                }
            }
        }
    }

    /** The command that opens a page; empty where there is no screen for one. */
    private List<String> browser() {
        String own = environment.getProperty("BROWSER", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean screen = !environment.getProperty("DISPLAY", "").isEmpty()
                || !environment.getProperty("WAYLAND_DISPLAY", "").isEmpty();
        if (!own.isBlank()) {
            // As xdg-open takes it: several with colons between them, of which the first is meant.
            int end = own.indexOf(File.pathSeparatorChar);
            return words(end < 0 ? own : own.substring(0, end));
        }
        if (system.startsWith("mac")) {
            return words("open");
        }
        if (system.startsWith("windows")) {
            return words("rundll32 url.dll,FileProtocolHandler");
        }
        return screen ? words("xdg-open") : new ArrayList<>();
    }

    private static List<String> words(String call) {
        return new ArrayList<>(Arrays.asList(call.strip().split(" +")));
    }

    /** Opens the file of an article in the editor, at a quote where the file is text, and waits until it is left. */
    void edit(Article article, String quote) throws InterruptedException {
        String visual = environment.getProperty("VISUAL", "");
        String editor = visual.isBlank() ? environment.getProperty("EDITOR", "") : visual;
        if (editor.isBlank()) {
            throw UsageException.of("open.no-editor");
        }
        Path file = file(article.id());
        if (file == null) {
            throw UsageException.of("open.unknown", article.id());
        }
        List<String> call = words(editor);
        String program = String.valueOf(Path.of(call.get(0)).getFileName()).toLowerCase(Locale.ROOT);
        int line = line(file, quote);
        if (program.matches("(?:code|codium)(?:\\.cmd|\\.exe)?")) {
            call.addAll(List.of("--goto", file + ":" + line));
        } else {
            if (program.matches("(?:vi|vim|nvim|view|nano|emacs|emacsclient|ed|joe|micro|kak)(?:\\.exe)?")) {
                call.add("+" + line);
            }
            call.add(file.toString());
        }
        try {
            new ProcessBuilder(call).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw UsageException.of("open.editor", call.get(0), String.valueOf(e.getMessage()));
        }
    }

    /** The file that an article is from, or the archive that it is in; null where it is gone. */
    private @Nullable Path file(String id) {
        Path folder = corpus.folder().toAbsolutePath();
        for (Path file = folder.resolve(id); file != null && !file.equals(folder); file = file.getParent()) {
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private static int line(Path file, String quote) {
        try {
            String text = Charsets.decode(Files.readAllBytes(file), null);
            int whole = text.indexOf(quote);
            int at = whole >= 0 ? whole : text.indexOf(quote.substring(0, Math.min(LOOKED_FOR, quote.length())));
            return at < 0
                    ? 1
                    : 1
                            + (int) text.substring(0, at)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
        } catch (IOException e) {
            return 1; // the editor will say what is wrong with it
        }
    }
}
