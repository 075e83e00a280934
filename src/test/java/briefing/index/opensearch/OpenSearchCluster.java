package briefing.index.opensearch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nodes of a real OpenSearch on loopback, each a process of its own that can be killed and started again. */
public final class OpenSearchCluster implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final String heap;
    private final List<Integer> http = new ArrayList<>();
    private final List<Integer> transport = new ArrayList<>();
    private final List<Process> nodes = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Starts nodes.
     *
     * @param folder where they keep their data
     * @param heap of each, as Java's option -Xmx takes it
     */
    public OpenSearchCluster(Path folder, int size, String heap) {
        this.folder = folder;
        this.heap = heap;
        for (int port : freePorts(2 * size)) {
            (http.size() < size ? http : transport).add(port);
        }
        for (int node = 0; node < size; node++) {
            nodes.add(process(node));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitNodes(size);
    }

    public List<URI> urls() {
        return http.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /** As {@code kill -9} does. */
    public void kill(int node) {
        nodes.get(node).destroyForcibly();
        try {
            nodes.get(node).waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void start(int node) {
        nodes.set(node, process(node));
    }

    /** The node that manages the cluster just now. */
    public int manager() {
        String name = get("/_cat/cluster_manager?h=node").strip();
        return Integer.parseInt(name.substring("node-".length()));
    }

    /** Waits until so many nodes see each other. */
    public void awaitNodes(int count) {
        await("/_cluster/health?timeout=1s&wait_for_nodes=" + count, "\"timed_out\":false");
    }

    /** Waits until every part of every index is found on as many nodes as it should be. */
    public void awaitGreen() {
        await("/_cluster/health?timeout=1s&wait_for_status=green", "\"timed_out\":false");
    }

    private void await(String path, String what) {
        long end = System.nanoTime() + START.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            last = get(path);
            if (last.contains(what)) {
                return;
            }
            OpenSearchNodes.pause(200);
        }
        throw new IllegalStateException("not within " + START + ": " + last + logs());
    }

    /** What some node answers; empty where none does. */
    public String get(String path) {
        return send("GET", path, "");
    }

    public String send(String method, String path, String body) {
        for (URI url : urls()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
                return client.send(request, BodyHandlers.ofString()).body();
            } catch (IOException e) {
                continue;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return "";
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
    }

    private Process process(int node) {
        Path libraries = Path.of("target", "opensearch").toAbsolutePath();
        Path home = folder.resolve("node-" + node);
        try {
            Files.createDirectories(home);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms" + heap,
                    "-Xmx" + heap,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dio.netty.noUnsafe=true",
                    "-cp",
                    libraries + File.separator + "*" + File.pathSeparator
                            + Files.readString(libraries.resolve("classpath")),
                    Path.of("src", "test", "opensearch", "OpenSearchNode.java")
                            .toAbsolutePath()
                            .toString(),
                    "node-" + node,
                    home.toString(),
                    http.get(node).toString(),
                    transport.get(node).toString()));
            transport.forEach(port -> command.add(port.toString()));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String logs() {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> homes = Files.list(folder)) {
            for (Path home : homes.toList()) {
                String log = Files.readString(home.resolve("log"));
                logs.append('\n').append(log, Math.max(0, log.length() - 2000), log.length());
            }
        } catch (IOException e) {
            logs.append(e);
        }
        return logs.toString();
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
                ports.add(sockets.get(i).getLocalPort());
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }
}
