package nl.gespreksopname.verification;

import java.util.function.Supplier;
import nl.gespreksopname.verification.suite.SharedSuite;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the suite and the story. The suite is shared by all; the story is played once in it.
 */
final class SuiteExtension implements ParameterResolver {

    private static final Namespace SHARED = Namespace.create(SuiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SuiteUnderTest.class || type == Story.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store shared = context.getRoot().getStore(SHARED);
        SuiteUnderTest suite = SharedSuite.get();
        return parameter.getParameter().getType() == SuiteUnderTest.class
                ? suite
                : once(shared, Story.class, () -> new Story(suite));
    }

    private static <T> T once(Store shared, Class<T> type, Supplier<T> make) {
        return type.cast(
                shared.computeIfAbsent(type, key -> Made.by(make), Made.class).get());
    }

    /** What was made once; when that failed, it fails alike for all who ask, without another try. */
    private record Made(@Nullable Object value, @Nullable Throwable failure) {

        static Made by(Supplier<?> make) {
            try {
                return new Made(make.get(), null);
            } catch (RuntimeException | AssertionError e) {
                return new Made(null, e);
            }
        }

        Object get() {
            if (value == null) {
                throw new IllegalStateException("could not be made", failure);
            }
            return value;
        }
    }
}
