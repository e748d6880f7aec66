package nl.gespreksopname.recording.content;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where stored content is. */
@ConfigMapping(prefix = "gespreksopname.content")
public interface ContentSettings {

    /** The folder of the encrypted files. */
    Path folder();
}
