package nl.gespreksopname.conventions.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.conventions.problem.Text;

/** The language in which the request at hand is answered. */
@RequestScoped
public class AnswerLanguage {

    private final RoutingContext routing;

    /** Made by the container. */
    @Inject
    public AnswerLanguage(RoutingContext routing) {
        this.routing = routing;
    }

    /** Dutch, unless the caller prefers English. */
    public Language language() {
        return Language.preferred(routing.request().getHeader("Accept-Language"));
    }

    /** A text in that language. */
    public String say(Text text) {
        return text.in(language());
    }
}
