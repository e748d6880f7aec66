package nl.gespreksopname.policy.website;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.policy.policy.domain.WebAddress;
import nl.gespreksopname.policy.website.domain.Looked;
import nl.gespreksopname.policy.website.domain.PageTitle;
import nl.gespreksopname.policy.website.domain.PublicNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a public page as any visitor could, and at nothing else: a name is resolved once, every address that it has
 * must be a public one, and that very address is connected to; the same again wherever it is sent on to. Over https, with
 * the certificate checked against the name. It sends no cookie and keeps none, says who it is, reads some mebibytes at
 * most, and is done within a time.
 */
@Singleton
public class Website {

    private static final String USER_AGENT =
            "GespreksopnameWebsiteCheck/1.0 (+https://github.com/gespreksopname/gespreksopname)";
    private static final int HTTPS = 443;
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int TITLE_WITHIN = 64 * 1024;
    private static final int LONGEST_ADDRESS = 2000;
    private static final Duration MOST_TIME = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 5000;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern WITH_USER = Pattern.compile("^([^/?#]*:/*)[^/?#]*@");
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("website-look").start(task);

    private final HttpClient client;
    private final Names names;
    private final StandIns standIns;
    private final Duration mostTime;

    /** The addresses of a name. */
    @FunctionalInterface
    interface Names {

        /** All of them. */
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** Made by the container. */
    @Inject
    public Website(Vertx vertx, WebsiteSettings settings) {
        this(
                vertx,
                host -> List.of(InetAddress.getAllByName(host)),
                settings.standIns().map(StandIns::parse).orElse(StandIns.NONE),
                MOST_TIME);
    }

    Website(Vertx vertx, Names names, StandIns standIns, Duration mostTime) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setVerifyHost(true));
        this.names = names;
        this.standIns = standIns;
        this.mostTime = mostTime;
    }

    /** Where to connect to, and whether it must show a certificate. */
    private record Target(List<InetSocketAddress> addresses, boolean tls) {}

    /** The answer of a server, without what it answered of a redirect. */
    @SuppressWarnings("ArrayRecordComponent") // read only
    private record Answer(
            int status, @Nullable String location, @Nullable String contentType, byte[] body, boolean whole) {}

    /** It was not asked, since it is not to be. */
    private static final class Refused extends Exception {
        private Refused() {
            super("not a public address", null, false, false);
        }
    }

    /**
     * Looks at a page. Whatever happens to the page is an answer and no exception.
     *
     * @param address as a policy has it
     */
    public Looked look(String address) {
        long until = System.nanoTime() + mostTime.toNanos();
        String at = address;
        int redirects = 0;
        @Nullable Integer status = null;
        while (true) {
            @Nullable String last = redirects == 0 ? null : told(at);
            try {
                URI uri = WebAddress.in(at).orElseThrow(Refused::new);
                Answer answer = ask(uri, target(uri, until), until);
                status = answer.status();
                @Nullable String location = answer.location();
                if (!REDIRECTS.contains(answer.status()) || location == null) {
                    return looked(answer, last, redirects);
                }
                if (redirects == MOST_REDIRECTS) {
                    return new Looked(
                            WebsiteCheckOutcome.TOO_MANY_REDIRECTS, last, redirects, answer.status(), null, null);
                }
                at = resolved(uri, location);
                redirects++;
            } catch (Refused e) {
                return new Looked(WebsiteCheckOutcome.ADDRESS_REFUSED, last, redirects, status, null, null);
            } catch (ExecutionException | TimeoutException | UnknownHostException e) {
                return new Looked(WebsiteCheckOutcome.UNREACHABLE, last, redirects, status, null, null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Looked(WebsiteCheckOutcome.UNREACHABLE, last, redirects, status, null, null);
            }
        }
    }

    private static String resolved(URI from, String location) throws Refused {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException e) {
            throw new Refused();
        }
    }

    private Target target(URI uri, long until)
            throws Refused, UnknownHostException, InterruptedException, ExecutionException, TimeoutException {
        @Nullable InetSocketAddress standIn = standIns.of(uri.getHost());
        if (standIn != null) {
            return new Target(List.of(standIn), false);
        }
        List<InetAddress> addresses = CompletableFuture.supplyAsync(() -> resolved(uri.getHost()), THREADS)
                .get(left(until), TimeUnit.NANOSECONDS);
        if (addresses.isEmpty()) {
            throw new UnknownHostException();
        }
        // One inside among others would be a way in for who chooses between them.
        if (!addresses.stream().allMatch(PublicNetwork::has)) {
            throw new Refused();
        }
        return new Target(
                addresses.stream()
                        .map(address -> new InetSocketAddress(address, HTTPS))
                        .toList(),
                true);
    }

    private List<InetAddress> resolved(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private Answer ask(URI uri, Target target, long until)
            throws InterruptedException, ExecutionException, TimeoutException {
        @Nullable ExecutionException failure = null;
        for (InetSocketAddress address : target.addresses()) {
            try {
                return ask(uri, address, target.tls(), until);
            } catch (ExecutionException e) {
                // Of a name with several addresses one may not be reachable from here, such as all of IPv6.
                failure = e;
            }
        }
        if (failure == null) {
            throw new TimeoutException();
        }
        throw failure;
    }

    private Answer ask(URI uri, InetSocketAddress address, boolean tls, long until)
            throws InterruptedException, ExecutionException, TimeoutException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(address))
                .setHost(uri.getHost())
                .setPort(address.getPort())
                .setSsl(tls)
                .setURI(path(uri))
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.HOST, uri.getRawAuthority())
                .putHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .putHeader(HttpHeaders.ACCEPT, "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");
        CompletableFuture<HttpClientRequest> request = new CompletableFuture<>();
        CompletableFuture<Answer> answer = client.request(options)
                .onSuccess(request::complete)
                .compose(sent -> sent.send().compose(response -> read(sent, response)))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return answer.get(left(until), TimeUnit.NANOSECONDS);
        } finally {
            // However long a server drips its answer: it is cut off. Of what is finished nothing is left to reset.
            var _ = request.thenAccept(HttpClientRequest::reset);
        }
    }

    private static Future<Answer> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Answer> whole = Promise.promise();
        var body = new ByteArrayOutputStream();
        @Nullable String location = response.getHeader(HttpHeaders.LOCATION);
        @Nullable String contentType = response.getHeader(HttpHeaders.CONTENT_TYPE);
        if (REDIRECTS.contains(response.statusCode()) && location != null) {
            return Future.succeededFuture(new Answer(response.statusCode(), location, contentType, new byte[0], true));
        }
        response.handler(part -> {
            body.writeBytes(part.getBytes());
            if (body.size() > MOST_BYTES
                    && whole.tryComplete(
                            new Answer(response.statusCode(), location, contentType, body.toByteArray(), false))) {
                request.reset();
            }
        });
        response.endHandler(end ->
                whole.tryComplete(new Answer(response.statusCode(), location, contentType, body.toByteArray(), true)));
        response.exceptionHandler(whole::tryFail);
        return whole.future();
    }

    private static Looked looked(Answer answer, @Nullable String last, int redirects) {
        boolean reachable = answer.status() >= 200 && answer.status() < 300;
        return new Looked(
                reachable ? WebsiteCheckOutcome.REACHABLE : WebsiteCheckOutcome.NOT_FOUND,
                last,
                redirects,
                answer.status(),
                reachable && answer.whole() ? HexFormat.of().formatHex(CanonicalJson.sha256(answer.body())) : null,
                reachable ? title(answer).orElse(null) : null);
    }

    private static Optional<String> title(Answer answer) {
        byte[] begin = Arrays.copyOf(answer.body(), Math.min(answer.body().length, TITLE_WITHIN));
        return PageTitle.in(new String(begin, charset(answer.contentType())));
    }

    private static Charset charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        if (named.find()) {
            try {
                return Charset.forName(named.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** As it is kept: no longer than an address may be, and without anybody's name and password. */
    private static String told(String sentOnTo) {
        String address = WITH_USER.matcher(sentOnTo).replaceFirst("$1");
        return address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS);
    }

    private static long left(long until) throws TimeoutException {
        long left = until - System.nanoTime();
        if (left <= 0) {
            throw new TimeoutException();
        }
        return left;
    }
}
