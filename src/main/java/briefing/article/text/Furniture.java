package briefing.article.text;

import java.util.regex.Pattern;

/** The wording of what stands around articles: navigation, invitations, lists of other articles, imprints. */
public final class Furniture {

    /** Opens a part of the page that is not the article; what follows belongs to it. */
    private static final Pattern HEADING = Pattern.compile("(?i)^[【\\[<#*>▶|\\s]*+(?:"
            + "(?:推荐|相关|延伸|扩展|猜你|精彩|热门|最新|更多|大家都在看|为您|为你|今日|本周|热点|编辑|往期|上一篇|下一篇|上一条|下一条|下篇|上篇)"
            + "(?:阅读|文章|新闻|资讯|喜欢|推荐|专题|标签|内容|链接|报道|评论|关注|排行|视频|图集|图片|热文|信息|精选|话题|热点|回顾|一篇)?[:：]?.{0,2}"
            + "|(?:热门|经典|精彩|推荐)(?:标签|栏目|专题|活动)|作者专栏.{0,4}|关注我们|联系我们|关于我们|友情链接|网站地图|网友评论|全部评论|最新评论|评论区?"
            + "|发表评论|我要评论|我要反馈|意见反馈|参考文献|参考资料|排行榜?|点击排行.*+|24小时.*+|扫码.{0,20}|扫一扫.{0,20}|免责声明.*+|版权声明.*+|分享到?.{0,12}"
            + "|related (?:articles?|stories|posts|news|content|topics|reading)|(?:more|latest|trending|popular|top) (?:from|stories|news|articles|posts|in)\\b.{0,40}"
            + "|you (?:may|might) also like.{0,20}|recommended(?: for you| reading| stories)?|read (?:more|next)|most (?:read|popular|viewed|shared)|up next|what to read next"
            + "|(?:leave|post|write|add) a (?:comment|reply)|\\d* ?comments?|follow us.{0,30}|about (?:us|the (?:authors?|contributors?|writer))|references|footnotes|works cited|bibliography|contact us|newsletters?|sign up for .{0,60}"
            + "|subscribe to .{0,60}|share (?:this|on|via)\\b.{0,40}|tags?:.*+|filed under:?.*+|topics:.*+|advertisement|sponsored(?: content)?"
            + ")[】\\]>:：\\s]*$");

    /** A label of a page's navigation or of its imprint. */
    private static final Pattern LABEL = Pattern.compile("(?i)^[\\s·|>•*-]*(?:"
            + "首页(?:新闻)?(?:正文)?|登[录入](?:注册|x)?|注册|新闻正文|正文|搜索|导航|菜单|客户端|手机版|简体|繁体|English|收藏|打印|字号.*+|[大中小](?: ?[大中小])*+|返回(?:首页|顶部|列表)?|我的.{0,4}"
            + "|没有账号.*+|快速注册.*+|忘记密码.*+|.{2,12}旗下网站.*+|当前位置.*+|您(?:现在)?的?(?:当前)?位置.*+|上一页|下一页|阅读(?:全文|原文|数|量)?[:： ]*+\\d*+|点赞|评论\\d*+|转发|举报|举报/反馈|展开全文"
            + "|微信|微博|QQ空间|朋友圈|新浪微博|文章关键词.*+|关键词[:：].*+|点击进入专题.*+|自动播放|.{0,20}ICP[备证].*+|.{0,20}公网安备.*+|.{0,12}版权所有.*+|copyright\\b.*+|posted in .*+|(?:written|posted) by .*+|©.*+|\\(c\\) ?(?:19|20)\\d\\d.*+|.{0,60}all rights reserved.{0,30}"
            + "|skip to (?:main )?(?:content|navigation)|home|news|sports?|business|opinion|politics|world|tech(?:nology)?|lifestyle|entertainment|video|menu|search|close|subscribe(?: now)?|sign in|sign up|log ?in|register"
            + "|share|print|email|tweet|facebook|twitter|linkedin|whatsapp|instagram|youtube|privacy(?: policy)?|terms(?: of (?:use|service))?|cookies?(?: policy)?|accessibility|sitemap|back to top|next|previous|load more|show more|see all|view all"
            + ")\\s*$");

    private static final Pattern EDITOR =
            Pattern.compile("^[【（(\\[\\s]*(?:责任编辑|责\\s*编|責任編輯|编辑|編輯|本文编辑|本期编辑|网络编辑|值班编辑|编审|校对|审核|监制|终审)\\s*[:：/|｜]"
                    + "\\s*(?<name>[^】）)\\]]{1,40})[】）)\\]\\s]*$");

    private Furniture() {}

    /** Whether a line opens a part of the page that is not the article. */
    public static boolean isHeading(String line) {
        return line.length() <= 80 && HEADING.matcher(line).matches();
    }

    /** Whether a line is a label of navigation or imprint. */
    public static boolean isLabel(String line) {
        return line.length() <= 120 && LABEL.matcher(line).matches();
    }

    /** Whether a line names the editor and says nothing else. */
    public static boolean isEditorsLine(String line) {
        return line.length() <= 60 && EDITOR.matcher(line).matches();
    }
}
