package briefing.article.format;

import briefing.article.ocr.Ocr;
import briefing.article.ocr.Strip;
import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the text in PNG and JPEG pictures: scans and screenshots. */
final class PictureDocuments {

    /** More than these are refused by their header, in millions: they are unpacked into three or four bytes each. */
    private static final int MOST_MEGAPIXELS = 50;

    private PictureDocuments() {}

    static List<Document> of(byte[] bytes, Ocr ocr) {
        try {
            checkHeader(bytes);
            ocr.requireOn();
            return List.of(new Scan(List.of(ocr.read(() -> Orientation.upright(picture(bytes), bytes))))
                    .document(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnreadableException where a picture is too large to be unpacked; sides in pixels */
    static void requireSize(long width, long height) {
        if (width * height > MOST_MEGAPIXELS * 1_000_000L) {
            throw new UnreadableException(Notice.of("skipped.ocr.pixels", MOST_MEGAPIXELS));
        }
    }

    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static void checkHeader(byte[] bytes) throws IOException {
        read(bytes, reader -> {
            requireSize(reader.getWidth(0), reader.getHeight(0));
            return true;
        });
    }

    /** Large ones are read with every second, third … pixel only, which bounds their memory. */
    private static BufferedImage picture(byte[] bytes) throws IOException {
        return read(bytes, reader -> {
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            int shortest = Math.min(reader.getWidth(0), reader.getHeight(0));
            int side = Strip.isCut(shortest, longest) ? shortest : longest;
            int every = Math.max(1, side / (2 * Ocr.LONGEST_SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        });
    }

    private static <T> T read(byte[] bytes, Use<T> use) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(Interrupts.stream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
