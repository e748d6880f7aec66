package nl.gespreksopname.recording.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream to a caller who must not take a part for the whole: when it can't be read to its end, the connection is cut. By
 * then the status is sent, and a caller that was told the length would wait for the rest.
 */
final class AllOrCut extends FilterInputStream {

    private final Runnable cut;

    AllOrCut(InputStream content, Runnable cut) {
        super(content);
        this.cut = cut;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            cut.run();
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            cut.run();
            throw e;
        }
    }
}
