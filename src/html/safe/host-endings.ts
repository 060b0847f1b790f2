import { names } from '../../text/names.ts';

/**
 * Endings by which a text without a scheme is read as a host: those of countries, and the general
 * ones that are met.
 */
export const HOST_ENDINGS = names(
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt',
  'bw by bz ca cd cf cg ch ci ck cm cn co cr cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi',
  'fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ie il',
  'im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv',
  'ly ma mc me mg mh mm mn mp mq mr ms mt mu mv mw mx my mz na ne nf ng ni nl no nr nu nz om pa pe',
  'pf pg ph pk pn pr pw qa re ro ru rw sa sb sc sd se sg si sk sl sm sn sr ss st su sx sy sz tc td',
  'tf tg th tj tk tl tm tn tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm',
  'zw',
  'com net org edu gov mil int info biz mobi pro coop aero arpa asia tel travel jobs example',
  'onion app dev page chat cloud site online website web host hosting space store shop tech',
  'technology xyz top club live life world blog news press wiki link click digital agency team',
  'software solutions center company academy institute education university school college',
  'science foundation fund finance bank money capital cash credit exchange trade trading market',
  'markets games game studio design art gallery photo photos pics film movie social community',
  'zone city land house ninja guru expert computer engineering energy health global international',
  'ltd llc inc gmbh icu vip bid loan win men fun buzz rocks sbs cfd cyou quest monster lol wtf',
  'best gdn ooo red blue pink black green ink earth moe dog pet law legal tax gold domains google',
  'goog youtube amazon aws microsoft apple kim ren vin wang work works today tips sale deals care',
  'clinic church farm fyi guide holiday limited love ltda ngo ong party pizza place rip rent cat',
  'lat ist berlin london paris tokyo nyc amsterdam hamburg koeln wien swiss',
  'рф рус укр',
);

/**
 * Endings of hosts, but of files and modules as well (`pyannote.audio`): hosts only before a path.
 */
export const FILE_ENDINGS = names(
  'cc cl cu do id md mk ml mo mov nc pl pm ps pt pub py rs run sh so sv to zip',
  'audio video media music radio stream network email mail tools systems services service support',
  'security group report reviews review events one plus data map fit show name',
);

/**
 * Where strangers have hosts of their own below one: no owner of such a host is that of another.
 */
export const SHARED_HOSTS = names(
  'github.io githubusercontent.com github.dev gitlab.io bitbucket.io codeberg.page sourceforge.io',
  'sourceforge.net hf.space static.hf.space gradio.live gradio.app streamlit.app streamlitapp.com',
  'modal.run replicate.dev pages.dev workers.dev r2.dev trycloudflare.com vercel.app now.sh',
  'netlify.app netlify.com herokuapp.com web.app firebaseapp.com firebaseio.com appspot.com run.app',
  'cloudfunctions.net withgoogle.com googleusercontent.com translate.goog azurewebsites.net',
  'azurestaticapps.net cloudapp.net cloudapp.azure.com windows.net azureedge.net azurefd.net',
  'cloudfront.net amazonaws.com awsapprunner.com amplifyapp.com elasticbeanstalk.com on.aws',
  'digitaloceanspaces.com ondigitalocean.app backblazeb2.com b-cdn.net fly.dev onrender.com',
  'railway.app koyeb.app deno.dev val.run surge.sh render.com glitch.me repl.co replit.app',
  'replit.dev codesandbox.io csb.app stackblitz.io webcontainer.io lovable.app bolt.host ngrok.io',
  'ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev loca.lt lhr.life serveo.net readthedocs.io',
  'rtfd.io gitbook.io notion.site super.site substack.com medium.com wordpress.com blogspot.com',
  'tumblr.com hatenablog.com weebly.com wixsite.com wixstudio.com webflow.io framer.app',
  'framer.website carrd.co itch.io neocities.org altervista.org 000webhostapp.com myshopify.com',
  'bubbleapps.io typepad.com livejournal.com strikingly.com jimdosite.com square.site webnode.page',
  'duckdns.org dyndns.org no-ip.org ddns.net hopto.org zapto.org dynv6.net nip.io sslip.io eu.org',
  'us.kg pp.ua js.org is-a.dev thedev.id bsky.social mystrikingly.com w3spaces.com',
);

/** `co.uk`, `com.cn`, `ac.jp`: registries below a country's ending. */
export const REGISTRY =
  /^(?:ac|co|com|edu|firm|gen|go|gob|gouv|gov|ltd|mil|ne|net|nom|or|org|plc|sch)\.[a-z]{2}$/;

/** Hosts of one owner, who uses one for the other. */
export const SAME_OWNER: ReadonlyMap<string, string> = new Map([
  ['hf.co', 'huggingface.co'],
  ['youtu.be', 'youtube.com'],
  ['twitter.com', 'x.com'],
  ['discord.gg', 'discord.com'],
  ['wandb.me', 'wandb.ai'],
  ['redd.it', 'reddit.com'],
  ['draw.io', 'diagrams.net'],
  ['fb.com', 'facebook.com'],
  ['lnkd.in', 'linkedin.com'],
  ['g.co', 'google.com'],
  ['goo.gl', 'google.com'],
  ['aka.ms', 'microsoft.com'],
  ['gitlab.io', 'gitlab.com'],
  ['pypi.io', 'pypi.org'],
  ['xxx.lanl.gov', 'arxiv.org'],
]);

/** Where the address of a page begins with its owner's name, or with that of the project. */
export const OWNERS_HOSTS = names(
  'github.com gitlab.com bitbucket.org codeberg.org gitee.com huggingface.co hf.co modelscope.cn',
  'modelscope.ai pypi.org npmjs.com crates.io anaconda.org hub.docker.com kaggle.com linkedin.com',
  'x.com twitter.com facebook.com instagram.com youtube.com bsky.app medium.com crunchbase.com',
  'wikipedia.org producthunt.com wandb.ai',
);

/** What may stand before it there. */
export const BEFORE_OWNER = names(
  'orgs company school in p c channel user users u r profile project projects package packages',
  'crates models datasets spaces organization organizations wiki products posts',
);
