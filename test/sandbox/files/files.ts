// The file calls: retrieve a file, create and retrieve a link to one. Pictures of people take a
// restricted key, and a link to one lives for seconds.

import * as v from 'valibot'
import { type Answer, forbidden, invalid, isAnswer, missing, ok } from '../api/answer.ts'
import { call } from '../api/call.ts'
import type { Caller } from '../api/caller.ts'
import { checkExpand } from '../api/expand.ts'
import { mergeMetadata } from '../api/metadata.ts'
import { expand, metadata, text, whole } from '../api/params.ts'
import { mintId, mintLinkToken } from '../mint.ts'
import { seconds, type World } from '../world.ts'
import { type FileLink, findFile, findLink, insertLink, type StoredFile } from './file-store.ts'
import { specimen } from './specimen.ts'

const LINK_LIVES_SECONDS = 30
const EXPANDS = { plain: [], sensitive: [] }
const LINK_EXPANDS = { plain: ['file'], sensitive: [] }

const expandOnly = v.strictObject({ expand: expand() })

const retrieve = call('GET /v1/files/:id', expandOnly, (world, caller, params, id) => {
  const asked = checkExpand(params.expand, EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const file = readable(world, caller, id, 'file')
  return isAnswer(file) ? file : ok(shownFile(file, caller))
})

const linkParams = v.strictObject({
  file: text(),
  expand: expand(),
  expires_at: v.exactOptional(whole(0, 999_999_999_999)),
  metadata: v.exactOptional(metadata()),
})

const createLink = call('POST /v1/file_links', linkParams, (world, caller, params) => {
  const asked = checkExpand(params.expand, LINK_EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const file = readable(world, caller, params.file, 'file')
  if (isAnswer(file)) return file
  if (file.redacted) return invalid('This file has been redacted.', 'file')
  const now = seconds(Date.now())
  const { expires_at = Number.POSITIVE_INFINITY } = params
  if (expires_at <= now || expires_at > now + LINK_LIVES_SECONDS) {
    const bound = `within ${LINK_LIVES_SECONDS} seconds from now`
    return invalid(`A link to this file must expire ${bound}.`, 'expires_at')
  }
  const link: FileLink = {
    id: mintId('link'),
    token: mintLinkToken(),
    file: file.id,
    created: now,
    expires_at,
    metadata: mergeMetadata({}, params.metadata) ?? {},
  }
  insertLink(world, link)
  return ok(shownLink(link, file, caller, asked))
})

const retrieveLink = call('GET /v1/file_links/:id', expandOnly, (world, caller, params, id) => {
  const asked = checkExpand(params.expand, LINK_EXPANDS, caller)
  if (isAnswer(asked)) return asked
  const link = findLink(world, id)
  if (!link) return missing('file link', id, 'link')
  const file = readable(world, caller, link.file, 'file')
  return isAnswer(file) ? file : ok(shownLink(link, file, caller, asked))
})

function readable(world: World, { key }: Caller, id: string, param: string): StoredFile | Answer {
  if (key !== 'rk_test') {
    return forbidden('Files of a verification take a restricted key with access to them.')
  }
  return findFile(world, id) ?? missing('file upload', id, param)
}

const shownFile = ({ id, kind, created, redacted }: StoredFile, { origin }: Caller) => ({
  id,
  object: 'file',
  created,
  expires_at: null,
  filename: `${kind}.svg`,
  purpose: kind === 'selfie' ? 'selfie' : 'identity_document',
  size: specimen(kind).length,
  title: null,
  type: 'svg',
  url: redacted ? null : `${origin}/v1/files/${id}/contents`,
})

function shownLink(link: FileLink, file: StoredFile, caller: Caller, asked: Set<string>) {
  const expired = isOver(link)
  return {
    id: link.id,
    object: 'file_link',
    created: link.created,
    expired,
    expires_at: link.expires_at,
    file: asked.has('file') ? shownFile(file, caller) : link.file,
    livemode: false,
    metadata: link.metadata,
    url: expired || file.redacted ? null : `${caller.origin}/links/${link.token}`,
  }
}

/** By real time: whoever asks for thirty seconds counts them on their own clock. */
export const isOver = ({ expires_at }: FileLink): boolean => seconds(Date.now()) >= expires_at

export const FILE_CALLS = [retrieve, createLink, retrieveLink]
