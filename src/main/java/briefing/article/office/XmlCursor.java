package briefing.article.office;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.text.Interrupts;
import java.io.StringReader;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML from tag to tag, without anything from outside of it: no document type is read, and no entity but those
 * that every XML has. Ends where the XML is damaged.
 */
final class XmlCursor {

    private final @Nullable XMLStreamReader in;

    private XmlCursor(@Nullable XMLStreamReader in) {
        this.in = in;
    }

    /** @param xml nothing, where there is no such part */
    static XmlCursor of(byte @Nullable [] xml) {
        if (xml == null) {
            return new XmlCursor(null);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, location) -> {});
        try {
            return new XmlCursor(factory.createXMLStreamReader(new StringReader(decoded(xml))));
        } catch (XMLStreamException e) {
            return new XmlCursor(null);
        }
    }

    /** Decoded here, since the JDK's reader tells the terminal of bytes that are none of the encoding. */
    private static String decoded(byte[] xml) {
        boolean wide = xml.length > 1 && (xml[0] & 0xff ^ xml[1] & 0xff) == 1 && (xml[0] & 0xfe) == 0xfe;
        String text = new String(xml, wide ? UTF_16 : UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Whether there is more. */
    boolean next() {
        Interrupts.check();
        try {
            if (in == null || !in.hasNext()) {
                return false;
            }
            in.next();
            return true;
        } catch (CancellationException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            return false; // the JDK's reader throws any exception for some damages
        }
    }

    boolean starts(String name) {
        return in != null && in.isStartElement() && in.getLocalName().equals(name);
    }

    /** The same with a prefix that counts, as for {@code svg:title} beside {@code text:title}. */
    boolean starts(String prefix, String name) {
        return starts(name) && in != null && prefix.equals(in.getPrefix());
    }

    boolean ends(String name) {
        return in != null && in.isEndElement() && in.getLocalName().equals(name);
    }

    boolean starts() {
        return in != null && in.isStartElement();
    }

    boolean ends() {
        return in != null && in.isEndElement();
    }

    /** The name of the tag that starts or ends here, without its prefix. */
    String name() {
        return in == null ? "" : in.getLocalName();
    }

    /** What stands between tags here; nothing at a tag. */
    String text() {
        return in != null && in.isCharacters() ? in.getText() : "";
    }

    /** An attribute of the tag that starts here, whatever its prefix; null where it has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; in != null && i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The same with a prefix that counts, as for {@code r:id} beside {@code id}. */
    @Nullable
    String attribute(String prefix, String name) {
        for (int i = 0; in != null && i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name) && prefix.equals(in.getAttributePrefix(i))) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number, or another where there is none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Passes over what is within the tag that starts here. */
    void skip() {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += starts() ? 1 : ends() ? -1 : 0;
        }
    }
}
