package nl.gespreksopname.conventions.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import nl.gespreksopname.conventions.http.BodySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads every JSON body of a service; a resource method just names the record that it takes. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.USER - 1000)
public class JsonBodyReader implements MessageBodyReader<Object> {

    private final InputBinder binder;
    private final RequestBody requestBody;
    private final int mostBytes;

    /** Made by the container. */
    @Inject
    public JsonBodyReader(
            Validator validator,
            ObjectMapper mapper,
            RequestBody requestBody,
            @ConfigProperty(name = "gespreksopname.json-limit") int mostBytes) {
        this.binder = new InputBinder(validator, mapper);
        this.requestBody = requestBody;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != InputStream.class && type != byte[].class && type != String.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > mostBytes) {
            throw BodySize.tooLarge(mostBytes);
        }
        byte[] body = stream.readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw BodySize.tooLarge(mostBytes);
        }
        InputBinder.Parsed parsed = binder.read(body);
        requestBody.keep(parsed.tree());
        return binder.bind(parsed, genericType == null ? type : genericType);
    }
}
