/**
 * The Model Context Protocol over streams: what assistants call, and how they are answered. {@link briefing.mcp.McpServer} is
 * the type to read first; the tools are in {@link briefing.mcp.tool}.
 */
@NullMarked
package briefing.mcp;

import org.jspecify.annotations.NullMarked;
