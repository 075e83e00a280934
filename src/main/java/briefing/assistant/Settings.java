package briefing.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.TimeLimit;
import briefing.article.ocr.Ocr;
import briefing.assistant.settings.HomePath;
import briefing.assistant.settings.Services;
import briefing.assistant.settings.SettingReader;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What holds for a whole run. It is read, and every value of it checked, before anything is done.
 *
 * @param corpus the folder of articles
 * @param cache where what can be made again is kept
 * @param state where what cannot be made again is kept: the history and log of questions, notes, and the log of failures
 * @param language that messages are in
 * @param history whether questions are kept over sessions
 * @param log whether questions and answers are kept, for {@code log}
 * @param colours whether a terminal may be sent styles
 * @param fileTimeout how long the reading of one file may take
 * @param ocr whether pictures of text are read
 * @param loadLimit how many pages of one list of addresses are loaded by one call
 * @param services what is done elsewhere than in this process
 */
public record Settings(
        Path corpus,
        Path cache,
        Path state,
        Language language,
        boolean history,
        boolean log,
        boolean colours,
        Duration fileTimeout,
        boolean ocr,
        int loadLimit,
        Services services) {

    private static final int LOAD_LIMIT = 200;

    private static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::code).sorted().toList();

    /** Also as locales are written: {@code zh_CN.UTF-8}. */
    private static final Pattern A_LANGUAGE =
            Pattern.compile("(?i)(?:" + String.join("|", LANGUAGES) + ")(?:[_.-].*)?");

    /**
     * The settings of a call.
     *
     * @param corpus the folder that the call names, or null
     * @param plain whether the call asks for no styles
     * @throws SettingException where a setting cannot be what it is; its notice says which and what to do
     */
    public static Settings of(@Nullable String corpus, boolean plain, Environment environment) {
        Settings paths = inUse(corpus, plain, environment);
        SettingReader reader = new SettingReader(environment, Messages.of(paths.language()));
        reader.matching("BRIEFING_LANGUAGE", paths.language().code(), A_LANGUAGE, String.join(", ", LANGUAGES));
        return new Settings(
                paths.corpus(),
                paths.cache(),
                paths.state(),
                paths.language(),
                reader.isOn("BRIEFING_HISTORY"),
                reader.isOn("BRIEFING_LOG"),
                paths.colours(),
                reader.duration("BRIEFING_FILE_TIMEOUT", TimeLimit.USUAL),
                reader.isOn(Ocr.SETTING),
                reader.number("BRIEFING_LOAD_LIMIT", LOAD_LIMIT, 1),
                Services.of(reader, paths.indexName()));
    }

    /** What holds while settings are wrong: where things are, and the language to say so in. */
    public static Settings inUse(@Nullable String corpus, boolean plain, Environment environment) {
        Path home = HomePath.home();
        return new Settings(
                corpus == null ? corpus(environment) : Path.of(corpus),
                folder(environment, "briefing.cache", "XDG_CACHE_HOME", home.resolve(".cache")),
                folder(environment, "briefing.state", "XDG_STATE_HOME", home.resolve(".local/state")),
                language(environment),
                true,
                false,
                !plain
                        && environment.getProperty("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(environment.getProperty("TERM")),
                TimeLimit.USUAL,
                true,
                LOAD_LIMIT,
                Services.NONE);
    }

    /** Where the index of this corpus is: a name that people recognise and a part that tells folders of one name apart. */
    Path index() {
        return cache.resolve("index").resolve(indexName());
    }

    /** Where the addresses are kept that were loaded into this corpus. */
    public Path addresses() {
        return state.resolve("addresses-" + indexName());
    }

    private String indexName() {
        Path folder = realCorpus();
        return folder.getFileName() + "-" + hash(folder.toString());
    }

    private Path realCorpus() {
        try {
            return corpus.toRealPath();
        } catch (IOException e) {
            return corpus.toAbsolutePath().normalize();
        }
    }

    private static Path folder(Environment environment, String own, String xdg, Path otherwise) {
        String given = environment.getProperty(own, "");
        if (!given.isEmpty()) {
            return HomePath.of(given);
        }
        String base = environment.getProperty(xdg, "");
        return (base.isEmpty() ? otherwise : Path.of(base)).resolve("briefing");
    }

    /** That of the settings, else the one here, else the one that comes with the program. */
    private static Path corpus(Environment environment) {
        String given = environment.getProperty("briefing.corpus", "");
        Path own = Path.of(environment.getProperty("briefing.home", "."), "corpus");
        Path here = Path.of("corpus");
        return !given.isEmpty() ? HomePath.of(given) : Files.isDirectory(here) || !Files.isDirectory(own) ? here : own;
    }

    /** That of the settings, else of the locale, else English. */
    public static Language language(Environment environment) {
        String given = environment.getProperty("briefing.language", "");
        return language(
                given.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY).getLanguage() : given);
    }

    public static Language language(@Nullable String code) {
        String given = code == null ? "" : code.toLowerCase(Locale.ROOT);
        return Stream.of(Language.values())
                .filter(language -> given.startsWith(language.code()))
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
