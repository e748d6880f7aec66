package nl.gespreksopname.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What may be told of a failure: in logs, in health, in the reason of a parked event. The text of an exception may quote
 * what somebody entered, so it is told only of those whose texts are known to hold no such thing: those of the store itself
 * and those of a network or of Kafka. Of all others the class and the place are told, and of a database its SQLSTATE.
 */
public final class Reason {

    private static final List<String> OWN = List.of("nl.gespreksopname.eventstore.", "org.apache.kafka.common.errors.");

    private static final Set<String> NAMED = Set.of(
            "java.net.ConnectException",
            "java.net.NoRouteToHostException",
            "java.net.UnknownHostException",
            "java.net.SocketTimeoutException",
            "java.net.http.HttpConnectTimeoutException",
            "java.net.http.HttpTimeoutException",
            "org.apache.kafka.common.KafkaException");

    private static final int DEPTH = 10;

    private Reason() {}

    /** Class and text, or class and place, of a failure and of the failure behind it. */
    public static String of(Throwable failure) {
        StringBuilder told = new StringBuilder(one(failure));
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            told.append(", by ").append(one(cause));
        }
        return told.toString();
    }

    /** Whether its text holds nothing of anybody. */
    public static boolean isTellable(Throwable failure) {
        String type = failure.getClass().getName();
        return NAMED.contains(type) || OWN.stream().anyMatch(type::startsWith);
    }

    private static String one(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        if (failure instanceof SQLException sql) {
            return type + " SQLSTATE " + sql.getSQLState();
        }
        if (isTellable(failure)) {
            String text = failure.getMessage();
            return text == null ? type : type + ": " + text;
        }
        return type + place(failure.getStackTrace());
    }

    private static String place(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("nl.gespreksopname.")) {
                return " at " + place(element);
            }
        }
        return trace.length == 0 ? "" : " at " + place(trace[0]);
    }

    private static String place(StackTraceElement element) {
        String type = element.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + element.getMethodName() + ":"
                + element.getLineNumber();
    }
}
