package briefing.article.format;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: JPEGs keep the picture as the sensor saw it, and say in EXIF (CIPA DC-008, tag 0x0112) how it is to
 * be turned. ImageIO does not look there.
 */
final class Orientation {

    private static final int UPRIGHT = 1;

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final long EXIF = 0x457869660000L;

    /** Of a TIFF directory. */
    private static final int TAG = 0x0112;

    private static final int ENTRY = 12;

    private Orientation() {}

    /** The picture as people see it; as it is where nothing says how that is. */
    static BufferedImage upright(BufferedImage picture, byte[] file) {
        AffineTransform turn = turn(of(file), picture.getWidth(), picture.getHeight());
        return turn.isIdentity()
                ? picture
                : new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null);
    }

    /** From rows and columns of the file to those that people see, for the eight values of the tag. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** The value of the tag, 1 to 8; {@link #UPRIGHT} where there is none. */
    static int of(byte[] file) {
        ByteBuffer jpeg = ByteBuffer.wrap(file);
        try {
            if ((jpeg.getShort() & 0xffff) != 0xffd8) {
                return UPRIGHT;
            }
            while ((jpeg.get() & 0xff) == 0xff) {
                int marker = jpeg.get() & 0xff;
                int next = jpeg.position() + (jpeg.getShort() & 0xffff);
                if (marker == START_OF_SCAN || next <= jpeg.position()) {
                    return UPRIGHT;
                }
                if (marker == APP1 && jpeg.getLong(jpeg.position()) >>> 16 == EXIF) {
                    return inExif(jpeg.slice(jpeg.position() + 6, next - jpeg.position() - 6));
                }
                jpeg.position(next);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT; // cut off, or not what it says: whether there is a picture is for others to say
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return UPRIGHT;
    }
}
