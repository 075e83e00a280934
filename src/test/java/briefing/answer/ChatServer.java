package briefing.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** An endpoint on loopback that plays what it is given, byte by byte, and keeps what it was sent. */
public final class ChatServer implements AutoCloseable {

    /** What one request is answered with. */
    public interface Play {
        void to(OutputStream out) throws Exception;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Deque<Play> plays = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final Thread thread;

    public ChatServer() throws IOException {
        thread = new Thread(this::serve, "chat server");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the next request is answered with. */
    public ChatServer then(Play play) {
        plays.add(play);
        return this;
    }

    /** An answer in parts, whole. */
    public static Play saying(String... parts) {
        return out -> {
            head(out);
            for (String part : parts) {
                part(out, part);
            }
            done(out);
        };
    }

    /** A response that is no stream. */
    public static Play status(String statusLine, String headers, String body) {
        return out -> write(
                out,
                "HTTP/1.1 " + statusLine + "\r\n" + headers + "Content-Length: " + body.getBytes(UTF_8).length
                        + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** One reply that is not streamed. */
    public static Play replying(String text) {
        String message = json(Map.of("role", "assistant", "content", text));
        return status(
                "200 OK",
                "Content-Type: application/json\r\n",
                "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":" + message + ",\"finish_reason\":\"stop\"}]}");
    }

    /** Says nothing more, and does not hang up either, until the server is closed. */
    public static void silence() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    public static void head(OutputStream out) throws IOException {
        write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n");
    }

    public static void part(OutputStream out, String text) throws IOException {
        String delta = json(Map.of("content", text));
        event(out, "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":null}]}");
    }

    public static void event(OutputStream out, String data) throws IOException {
        chunk(out, "data: " + data + "\n\n");
    }

    public static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        write(out, Integer.toHexString(bytes.length) + "\r\n");
        // Two writes, so that characters are torn apart as networks do it.
        out.write(bytes, 0, bytes.length / 2);
        out.flush();
        out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        write(out, "\r\n");
    }

    public static void done(OutputStream out) throws IOException {
        event(out, "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        event(out, "[DONE]");
        write(out, "0\r\n\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The requests so far: head and body each. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Is open until a client closes a connection in the middle of a play. */
    public CountDownLatch hungUp() {
        return hungUp;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.setTcpNoDelay(true);
                requests.add(request(connection.getInputStream()));
                plays.remove().to(connection.getOutputStream());
            } catch (IOException e) {
                hungUp.countDown();
            } catch (Exception e) {
                return;
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.write(read);
        }
        String text = head.toString(UTF_8);
        String length = text.replaceFirst("(?is).*content-length: (\\d+).*", "$1");
        return text + new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        socket.close();
    }
}
