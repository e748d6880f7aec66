package nl.gespreksopname.conventions.paging;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.input.RequestBody;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.settings.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Pages by {@code cursor} and {@code limit} (pagination module of the API Design Rules). A cursor holds the position of the
 * last item and a MAC over it, the caller, the path and the rest of the query or body: it works for the list and the caller
 * that it was given to, and for nothing else. Put no personal value in a position.
 */
@RequestScoped
public class Pages {

    /** How many items a page has, unless asked otherwise. */
    public static final int USUAL = 50;
    /** How many items a page has at most. */
    public static final int MOST = 200;

    private static final int MAC_LENGTH = 16;

    private final RoutingContext routing;
    private final Caller caller;
    private final RequestBody body;
    private final Keys keys;

    /** Made by the container. */
    @Inject
    public Pages(RoutingContext routing, Caller caller, RequestBody body, Keys keys) {
        this.routing = routing;
        this.caller = caller;
        this.body = body;
        this.keys = keys;
    }

    /**
     * Which page is asked for, by the query's {@code limit} and {@code cursor}.
     *
     * @throws Problem with status 400 when the limit is not 1 to 200, or the cursor is not one of this list and caller
     */
    public PageRequest requested() {
        String limit = routing.request().getParam("limit");
        int items = USUAL;
        if (limit != null) {
            if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
                throw Problem.invalidInput(List.of(InputError.inParameter(
                        "limit",
                        "out-of-range",
                        new Text(
                                "Geef een geheel getal van 1 tot en met 200.", "Give a whole number from 1 to 200."))));
            }
            items = Integer.parseInt(limit);
        }
        String cursor = routing.request().getParam("cursor");
        return new PageRequest(items, cursor == null ? null : position(cursor));
    }

    /**
     * The page of what a query found. Ask the query for one item more than the limit: that one is not shown, and tells that
     * there is a next page.
     *
     * @param found at most {@code limit + 1} items, in order
     * @param position the position of an item, to go on after; must not be personal
     */
    public <T> Page<T> page(PageRequest request, List<T> found, Function<T, String> position) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, request.limit()));
        return new Page<>(shown, cursor(position.apply(shown.getLast())));
    }

    private String cursor(String position) {
        byte[] plain = position.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream cursor = new ByteArrayOutputStream();
        cursor.writeBytes(mac(plain));
        cursor.writeBytes(plain);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.toByteArray());
    }

    private String position(String cursor) {
        byte @Nullable [] bytes = decoded(cursor);
        if (bytes != null && bytes.length >= MAC_LENGTH) {
            byte[] plain = Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length);
            if (MessageDigest.isEqual(mac(plain), Arrays.copyOf(bytes, MAC_LENGTH))) {
                return new String(plain, StandardCharsets.UTF_8);
            }
        }
        throw StandardProblems.CURSOR_INVALID.problem(
                "Deze cursor hoort niet bij deze lijst, deze zoekvraag of dit account. Begin opnieuw zonder cursor en volg daarna de link 'next'.",
                "This cursor does not belong to this list, this query or this account. Start again without a cursor and follow the link 'next' from there.");
    }

    private static byte @Nullable [] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private byte[] mac(byte[] position) {
        String query = routing.request().params().entries().stream()
                .filter(entry ->
                        !entry.getKey().equals("cursor") && !entry.getKey().equals("limit"))
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        ByteArrayOutputStream bound = new ByteArrayOutputStream();
        for (String part : List.of(
                caller.hasOrganisation() ? caller.organisation() : "-",
                caller.issuer(),
                caller.client(),
                caller.user(),
                routing.request().path(),
                query)) {
            bound.writeBytes(part.getBytes(StandardCharsets.UTF_8));
            bound.write('\n');
        }
        if (body.tree() != null) {
            bound.writeBytes(CanonicalJson.sha256(CanonicalJson.bytes(body.tree())));
        }
        bound.writeBytes(position);
        return Arrays.copyOf(keys.mac("cursor", bound.toByteArray()), MAC_LENGTH);
    }
}
