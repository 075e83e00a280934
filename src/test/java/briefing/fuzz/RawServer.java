package briefing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on loopback that answers each request with whatever bytes it is told to, rules or no rules. */
final class RawServer implements AutoCloseable {

    /** What one request is answered with. */
    interface Play {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** Chooses the play for a request, its head and as much of the body as came with it. */
    interface Plays {
        Play of(String request);
    }

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());

    RawServer(Plays plays) throws IOException {
        thread(() -> {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                thread(() -> answer(connection, plays));
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** As one may say it in HTTP. */
    static Play response(String statusAndHeaders, byte[] body) {
        return out -> {
            out.write((statusAndHeaders.replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
        };
    }

    private static void answer(Socket connection, Plays plays) throws IOException, InterruptedException {
        try (connection) {
            connection.setSoTimeout(20_000);
            InputStream in = connection.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                int read = in.read();
                if (read < 0) {
                    return;
                }
                head.write(read);
            }
            OutputStream out = connection.getOutputStream();
            plays.of(head.toString(ISO_8859_1)).to(out);
            out.flush();
            connection.shutdownOutput();
            in.skipNBytes(in.available());
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        // hung up, or the end of the test
                    }
                },
                "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
