package briefing.article.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.feed.AddressList;
import briefing.article.page.HtmlDocumentParser;
import briefing.article.page.SavedFrom;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Login;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one web page, or one PDF or another file that can be read: http and https only, 10 s and 10 MB at most (32 MB
 * where it is no page), unpacked, and no more than five redirects, none of which leads where {@link Redirects} does not let it.
 */
final class PageFetcher {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 10 << 20;
    private static final int MAX_REDIRECTS = 5;

    /** In characters. */
    private static final int LONGEST_CLAUSE = 160;

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([\\w.:-]+)");

    private static final Pattern PAGE = Pattern.compile("(?i)(?:text/html|application/xhtml\\+xml)\\b");
    private static final Pattern LIST =
            Pattern.compile("(?i)(?:text/(?:xml|plain|csv|x-opml)|application/(?:[\\w.-]++\\+)?(?:xml|json))\\b");
    private static final Pattern PDF = Pattern.compile("(?i)application/(?:x-)?pdf\\b");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\s]+");

    private final Duration limit;
    private final Clock clock;
    private @Nullable HttpClient client;

    PageFetcher() {
        this(LIMIT, Clock.systemUTC());
    }

    PageFetcher(Duration limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** What is made of a server's answer. */
    private interface Taking {
        FetchOutcome take(URI address, HttpResponse<?> response, InputStream body) throws IOException;
    }

    /** Fetches the page, or the list of pages, at an address; never throws. */
    FetchOutcome fetch(String address) {
        return fetchListed(address, null, Head.UNKNOWN);
    }

    /**
     * The same of an address that no person typed.
     *
     * @param from the address of the list that names it, where a server sent that; it then leads nowhere within this network
     * @param told what the list tells of it, which is kept with a page
     */
    FetchOutcome fetchListed(String address, @Nullable String from, Head told) {
        return fetch(address, from, Map.of(), (at, response, body) -> page(at, response, body, told));
    }

    /**
     * The same of a list that was fetched before.
     *
     * @param tag by which the server knew it then, or ""
     * @param modified when it said that it was changed, or ""
     * @param from as in {@link #fetchListed}
     */
    FetchOutcome fetchNewer(String address, @Nullable String from, String tag, String modified) {
        Map<String, String> conditions = new HashMap<>();
        if (!tag.isEmpty()) {
            conditions.put("If-None-Match", tag);
        }
        if (!modified.isEmpty()) {
            conditions.put("If-Modified-Since", modified);
        }
        return fetch(address, from, conditions, (at, response, body) -> page(at, response, body, Head.UNKNOWN));
    }

    /** Fetches a file as it is, whatever it is. */
    FetchOutcome fetchFile(String address) {
        return fetch(
                address,
                null,
                Map.of(),
                (at, response, body) -> response.statusCode() == 200
                        ? document("file", unpacked(response, body))
                        : new FetchOutcome.Refused(response.statusCode()));
    }

    private FetchOutcome fetch(String address, @Nullable String from, Map<String, String> conditions, Taking taking) {
        CompletableFuture<FetchOutcome> fetching = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        fetching.complete(follow(Login.of(address), from, conditions, taking));
                    } catch (URISyntaxException e) {
                        fetching.complete(new FetchOutcome.Failed(Notice.of("fetch.address")));
                    } catch (UnreadableException e) {
                        fetching.complete(new FetchOutcome.Failed(e.notice()));
                    } catch (ZipException | EOFException e) {
                        fetching.complete(new FetchOutcome.Failed(Notice.of("fetch.packed")));
                    } catch (SSLException e) {
                        fetching.complete(new FetchOutcome.Failed(untrusted(e)));
                    } catch (UnknownHostException e) {
                        fetching.complete(new FetchOutcome.Failed(Notice.of("fetch.host")));
                    } catch (HttpTimeoutException e) {
                        fetching.complete(timedOut());
                    } catch (ConnectException e) {
                        fetching.complete(new FetchOutcome.Failed(Notice.of(
                                e.getCause() instanceof java.nio.channels.UnresolvedAddressException
                                        ? "fetch.host"
                                        : "fetch.silent")));
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        fetching.complete(new FetchOutcome.Failed(
                                e.getMessage() == null
                                        ? Notice.of("fetch.connection")
                                        : Notice.of("fetch.connection.why", clause(e.getMessage()))));
                    } catch (Throwable e) {
                        fetching.completeExceptionally(e);
                    }
                },
                "fetch");
        thread.setDaemon(true);
        thread.start();
        try {
            return fetching.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return timedOut();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new FetchOutcome.Failed(Notice.of("skipped.interrupted"));
        } catch (ExecutionException e) {
            return new FetchOutcome.Failed(ReadOutcome.Skipped.because(e.getCause() == null ? e : e.getCause())
                    .notice());
        }
    }

    private static Notice untrusted(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Notice.of("fetch.certificate");
            }
        }
        return Notice.of("fetch.encryption");
    }

    private FetchOutcome timedOut() {
        return new FetchOutcome.Failed(Notice.of("fetch.timeout", limit.toSeconds()));
    }

    private FetchOutcome follow(Login login, @Nullable String list, Map<String, String> conditions, Taking taking)
            throws IOException, InterruptedException, URISyntaxException {
        URI typed = new URI(new URI(login.address()).toASCIIString());
        URI namedBy = list == null ? null : new URI(Login.hidden(list));
        URI at = typed;
        URI from = typed;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return new FetchOutcome.Failed(Notice.of("fetch.scheme"));
            }
            if (at.getHost() == null) {
                return new FetchOutcome.Failed(Notice.of("fetch.address"));
            }
            Notice refusal = redirects > 0
                    ? Redirects.refusal(typed, from, at)
                    : namedBy == null ? null : Redirects.internal(namedBy, at);
            if (refusal != null) {
                return new FetchOutcome.Failed(refusal);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(at)
                    .timeout(limit)
                    .header("User-Agent", "Mozilla/5.0 (compatible; briefing)")
                    .header("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1")
                    .header("Accept-Encoding", ContentCoding.ACCEPTED);
            conditions.forEach(request::header);
            if (login.authorization() != null && Redirects.isSameServer(typed, at)) {
                request.header("Authorization", login.authorization());
            }
            HttpResponse<InputStream> response = client().send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String location = response.headers().firstValue("Location").orElse(null);
                if (response.statusCode() / 100 != 3 || location == null) {
                    return taking.take(at, response, body);
                }
                from = at;
                at = redirected(at, location);
            }
        }
        return new FetchOutcome.Failed(Notice.of("fetch.redirects", MAX_REDIRECTS));
    }

    /** One for all pages of a list. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(limit)
                    .build();
        }
        return client;
    }

    /** What a server tells us of who we are is not used. */
    private static URI redirected(URI from, String location) {
        try {
            URI to = from.resolve(new URI(Login.hidden(location).replace(" ", "%20")));
            return to.getUserInfo() == null ? to : new URI(Login.hidden(to.toString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UnreadableException(Notice.of("fetch.location"));
        }
    }

    private FetchOutcome page(URI address, HttpResponse<?> response, InputStream body, Head told) throws IOException {
        int status = response.statusCode();
        if (status == 304) {
            return new FetchOutcome.NotModified();
        }
        if (status != 200) {
            return new FetchOutcome.Failed(
                    Notice.of(status == 404 || status == 410 ? "fetch.missing" : "fetch.status", status));
        }
        String type = response.headers().firstValue("Content-Type").orElse("text/html");
        if (!PAGE.matcher(type.strip()).lookingAt()) {
            String name = documentName(address, type);
            boolean perhapsList = LIST.matcher(type.strip()).lookingAt();
            if (name == null && !perhapsList) {
                return new FetchOutcome.Failed(Notice.of("fetch.type", clause(type)));
            }
            FetchOutcome file = document(name == null ? "list" : name, unpacked(response, body));
            FetchOutcome list = perhapsList && file instanceof FetchOutcome.Fetched fetched
                    ? list(address, response, fetched.content())
                    : null;
            return list != null
                    ? list
                    : name == null ? new FetchOutcome.Failed(Notice.of("fetch.type", clause(type))) : file;
        }
        byte[] bytes = unpacked(response, body).readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return new FetchOutcome.Failed(Notice.of("skipped.large", MAX_BYTES >> 20));
        }
        if (Charsets.isBinary(bytes)) {
            return new FetchOutcome.Failed(Notice.of("fetch.binary"));
        }
        FetchOutcome list = list(address, response, bytes);
        if (list != null) {
            return list;
        }
        Matcher charset = CHARSET.matcher(type);
        String html = HtmlDocumentParser.decode(bytes, charset.find() ? charset.group(1) : null);
        String mark = SavedFrom.mark(address.toString(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        String above = "\ufeff" + mark + "\n" + SavedFrom.listed(told);
        return new FetchOutcome.Fetched(fileName(address, html), (above + html).getBytes(UTF_8));
    }

    private static InputStream unpacked(HttpResponse<?> response, InputStream body) throws IOException {
        return ContentCoding.unpacked(body, response.headers().allValues("Content-Encoding"));
    }

    /** Where a server sends a feed, or another list of addresses; else null. Some say that it is a page. */
    private static @Nullable FetchOutcome list(URI address, HttpResponse<?> response, byte[] bytes) {
        String path = String.valueOf(address.getPath());
        return AddressList.of(path, bytes, address.toString())
                .map(list -> new FetchOutcome.Listed(
                        list,
                        response.headers().firstValue("ETag").orElse(""),
                        response.headers().firstValue("Last-Modified").orElse("")))
                .orElse(null);
    }

    /** What is no page is kept as it is sent. */
    private static FetchOutcome document(String name, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(ArticleReader.MAX_BYTES + 1);
        return bytes.length > ArticleReader.MAX_BYTES
                ? new FetchOutcome.Failed(Notice.of("skipped.large", ArticleReader.MAX_BYTES >> 20))
                : new FetchOutcome.Fetched(name, bytes);
    }

    /** After the address, where that or the type says that it can be read; else null. */
    private static @Nullable String documentName(URI address, String type) {
        String path = String.valueOf(address.getPath());
        String name = slug(path.substring(path.lastIndexOf('/') + 1));
        if (PDF.matcher(type.strip()).lookingAt()) {
            String stem = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
            return (stem.isBlank() ? slug(address.getHost()) : stem) + ".pdf";
        }
        return ArticleReader.isReadable(name) ? name : null;
    }

    private static String fileName(URI address, String html) {
        String name = slug(HtmlDocumentParser.title(html));
        return (name.isEmpty() ? slug(address.getHost() + " " + address.getPath()) : name) + ".html";
    }

    /** What a message says that may hold all that a server sent. */
    private static String clause(String message) {
        return PrintedText.line(message.substring(0, Math.min(message.length(), LONGEST_CLAUSE)));
    }

    /** Without what file systems do not take, and at most 60 characters: some of them allow 255 bytes. */
    private static String slug(@Nullable String text) {
        String name = undotted(
                NOT_IN_NAMES.matcher(PrintedText.line(text == null ? "" : text)).replaceAll(" "));
        int end = name.offsetByCodePoints(0, Math.min(60, name.codePointCount(0, name.length())));
        return undotted(name.substring(0, end));
    }

    /** Without dots and spaces at its ends. */
    private static String undotted(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && ". ".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ". ".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
