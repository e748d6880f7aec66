package nl.gespreksopname.conventions.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import nl.gespreksopname.conventions.http.BodySize;
import nl.gespreksopname.conventions.settings.Settings;

/** Reads every JSON body of a service; a resource method just names the record that it takes. */
@jakarta.ws.rs.ext.Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.USER - 1000)
public class JsonBodyReader implements MessageBodyReader<Object> {

    private final InputBinder binder;
    private final RequestBody requestBody;
    private final Provider<Settings> settings;

    /** Made by the container, before the settings are. */
    @Inject
    public JsonBodyReader(
            Validator validator, ObjectMapper mapper, RequestBody requestBody, Provider<Settings> settings) {
        this.binder = new InputBinder(validator, mapper);
        this.requestBody = requestBody;
        this.settings = settings;
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
        int mostBytes = settings.get().jsonLimit();
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
